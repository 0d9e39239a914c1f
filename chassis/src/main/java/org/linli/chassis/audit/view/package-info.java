/**
 * The audit trail as auditors read it: paged, newest first, and only what lies in their areas. Reading it stands in it.
 */
package org.linli.chassis.audit.view;
