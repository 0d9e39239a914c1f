/** This service's own copy of the district's areas, kept by grid-service's events: only the fields it reads. */
package org.linli.outreach.area;
