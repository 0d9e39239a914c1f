/**
 * What other services tell this one: areas, posts, blocked accounts and households of grid-service, and what grievance-service makes of
 * the needs that visits found.
 */
package org.linli.outreach.incoming;
