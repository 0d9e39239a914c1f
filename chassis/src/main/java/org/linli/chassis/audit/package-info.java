/**
 * The audit trail: who did what, and who saw whose data for which purpose.
 *
 * <p>Invariants: an entry commits or rolls back with the business change it tells of; writers never wait for each other
 * or for the sealer; entries hold ids and codes, nothing of the person concerned. Entries are chained in
 * {@link org.linli.chassis.audit.chain}; {@code anchor} has others write down its seals, {@code read} remembers what is
 * looked at, {@code view} shows the trail to auditors. The design is in {@code docs/adr/0005-audit-chain.md} and
 * {@code docs/adr/0008-audit-binds-insiders.md}.
 */
package org.linli.chassis.audit;
