/**
 * Facts that services tell each other. Everything here is shared by the sending side ({@code outbox}) and the receiving
 * side ({@code inbox}): the name of an event, its form as JSON, the partitions of its tables and the operator's view of
 * what is parked.
 *
 * <p>Invariants: an event's type names its service and so its topic ({@code linli.grievance.filed.v1} travels on
 * {@code linli.grievance}); unknown members of an event are ignored on reading, so that producers may add optional ones.
 */
package org.linli.chassis.event;
