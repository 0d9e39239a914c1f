/**
 * Reading topics and giving each event to its handlers, once. Plain Java over a Kafka consumer and
 * {@link org.linli.chassis.inbox.intake.InboxTransactions}.
 *
 * <p>Invariants: the note that an event was taken in, the effect and the parking are one transaction; a partition is
 * handled by one thread in the order of its records; an offset is committed only after all of that. A partition that
 * must wait is paused while the consumer keeps polling, so that waiting never looks like death to the group.
 */
package org.linli.chassis.inbox.intake;
