/**
 * Whom a campaign is for: which households of some areas are looked after for some reasons, evaluated here for
 * outreach-service, so that the reasons stay in this service.
 *
 * <p>Invariants: only a service may ask, for a campaign; each evaluation is in the audit trail; the answer holds ids or
 * counts and never says which reason a household was found by; nothing of it is in an event, an address or a log.
 */
package org.linli.grid.audience;
