/**
 * The inbox as a part of a running service: handlers found as beans, transactions through JTA, partitions, metrics,
 * readiness and the operator's replay.
 *
 * <p>Invariant: a broker outage changes the lag and nothing else; the service stays ready.
 */
package org.linli.chassis.inbox.running;
