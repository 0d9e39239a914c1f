/** This service's own copy of the names of areas, kept by grid-service's events: people read names, not codes. */
package org.linli.notification.area;
