/**
 * Whom a campaign is for: the households of its areas that somebody lives in and that have one of the care flags asked
 * for, from this service's own copy of grid-service's households. One condition serves the preview and the rounds.
 */
package org.linli.outreach.audience;
