/**
 * Publishing what committed transactions recorded: one relay per service at a time, over any number of processes. Plain
 * Java over a {@code DataSource} and an {@link org.linli.chassis.outbox.relay.EventPublisher}.
 *
 * <p>Invariants, in the order in which the code relies on them:
 *
 * <ol>
 *   <li>A batch is what one snapshot sees and an earlier one does not, so no commit is ever skipped, however late.
 *   <li>Whoever changes an aggregate has seen the change before. So its sequence numbers are larger, and no snapshot sees
 *       the later without the earlier: within and across batches, sequence order is the order of each aggregate.
 *   <li>An event is sent only when all earlier ones of its subject are confirmed or parked. So the first occurrence of
 *       events on the topic is in order even while a relay that lost its lease is still sending.
 *   <li>The cursor moves only under the fence of the lease.
 * </ol>
 */
package org.linli.chassis.outbox.relay;
