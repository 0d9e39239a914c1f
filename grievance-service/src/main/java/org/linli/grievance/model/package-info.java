/**
 * The matter 诉求 itself: its states, the transitions between them and who may see it. Plain Java; it knows neither
 * HTTP nor Kafka nor the machine's clock.
 *
 * <p>Who may do what stands in one table: {@link org.linli.grievance.model.GrievanceAction} names the parties, {@link
 * org.linli.grievance.model.Party} what somebody is to a matter, {@link org.linli.grievance.model.GrievanceRight} the roles.
 *
 * <p>A matter is one row; its facts are parts, embedded in it, and callers ask the part: where it comes from, its wording,
 * its place, its deadline, its owner, its assignment, the resident's feedback. The transitions are the matter's own.
 *
 * <p>Invariants: a state changes only through a named method of {@link org.linli.grievance.model.Grievance}; every
 * change leaves exactly one timeline entry and one event with the same number; whoever handled a matter cannot close it.
 */
package org.linli.grievance.model;
