/** What other services tell this one: areas, posts and blocked accounts of grid-service, needs that a visit of outreach-service found. */
package org.linli.grievance.incoming;
