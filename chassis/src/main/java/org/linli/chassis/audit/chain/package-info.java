/**
 * Makes the audit trail tamper-evident: entries are sealed in batches, each seal carrying the hash of the one before.
 *
 * <p>Invariants: an entry is sealed exactly once, also when its transaction commits late; there is one sealer at a time;
 * a seal is never removed, so that the chain can be followed after old entries have been dropped. Operators verify at
 * {@code GET /internal/audit/verification}.
 */
package org.linli.chassis.audit.chain;
