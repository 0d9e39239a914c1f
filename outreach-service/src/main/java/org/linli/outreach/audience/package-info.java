/**
 * Whom a campaign is for: the households of its areas that somebody lives in. Where a campaign asks for care flags,
 * grid-service says which of them it means, because why a household is looked after is known there only.
 *
 * <p>Invariants: no care flag of a household is kept here or logged; grid-service is never called inside a transaction.
 */
package org.linli.outreach.audience;
