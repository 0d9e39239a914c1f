/**
 * The operator's window on events that wait for a decision, on either side of the broker.
 *
 * <p>Invariants: nothing of an event but its ids and the cause is shown; who lets events go is in the audit trail.
 */
package org.linli.chassis.parked;
