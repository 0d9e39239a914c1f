/**
 * Taking in the events of other services: a bean that implements {@link org.linli.chassis.inbox.EventHandler} is called
 * once for each event of its types, in the transaction that also notes the event as taken in.
 *
 * <p>Invariants: an effect happens exactly once per consumer and event; events of one subject are handled in the order in
 * which they were sent; an event that cannot be handled waits in {@code inbox_parked} with the later ones of its subject
 * and delays no other.
 */
package org.linli.chassis.inbox;
