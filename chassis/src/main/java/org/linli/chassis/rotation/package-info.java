/**
 * Exchanges the keys that personal data is sealed with: a new data key for new values, by an operator or by age, and the
 * move of all data keys under another master key. Every exchange is in the audit trail.
 *
 * <p>Invariant: what was sealed before an exchange can be read after it.
 */
package org.linli.chassis.rotation;
