/** What other services tell this one, besides areas, posts and blocked accounts, which the chassis keeps: needs that a visit found. */
package org.linli.grievance.incoming;
