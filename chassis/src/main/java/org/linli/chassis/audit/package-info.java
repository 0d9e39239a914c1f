/**
 * The audit trail: who did what, and who saw whose data for which purpose.
 *
 * <p>Invariants: an entry commits or rolls back with the business change it tells of; writers never wait for each other
 * or for the sealer; entries hold ids and codes, nothing of the person concerned. Entries are chained in
 * {@link org.linli.chassis.audit.chain}; the design is in {@code docs/adr/0005-audit-chain.md}.
 */
package org.linli.chassis.audit;
