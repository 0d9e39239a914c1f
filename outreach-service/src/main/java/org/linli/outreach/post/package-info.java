/** This service's own copy of who holds which post where, and who of them is blocked, kept by grid-service's events. */
package org.linli.outreach.post;
