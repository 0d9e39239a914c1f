/**
 * Seals of the audit trail written down by another service, where those who run this one cannot reach: each service
 * fetches the newest seal of those it watches and keeps it for ever; each verification asks the keeper for what it holds.
 *
 * <p>Invariants: an anchor is kept as it came, also one that contradicts another, because the contradiction is what
 * shows; anchors carry signatures, so that a forged one is told from one of a chain that was rewritten. They say nothing
 * of anybody, so asking for them needs no token, and verifying depends on no other service's being up but the keeper's.
 */
package org.linli.chassis.audit.anchor;
