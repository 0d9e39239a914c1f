/** This service's own copy of who holds which post where, kept by grid-service's events. */
package org.linli.outreach.post;
