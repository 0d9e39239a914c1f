/**
 * What other services tell this one, besides areas, posts and blocked accounts, which the chassis keeps: households of grid-service, and
 * what grievance-service makes of the needs that visits found.
 */
package org.linli.outreach.incoming;
