/**
 * The relay as a part of a running service: Kafka behind its port, wake-ups across processes, partitions, metrics,
 * readiness and the operator's replay.
 *
 * <p>Invariant: a broker outage changes the lag and nothing else; the service stays ready and events stay in order.
 */
package org.linli.chassis.outbox.running;
