/**
 * Visits 走访入户: recording what happened at a door, and reading it again. One transaction writes the visit, its need,
 * the task's state, the coverage and the events. Events out: {@code linli.outreach.visit-recorded.v1} and
 * {@code linli.outreach.need-found.v1}, whose subject is the visit.
 *
 * <p>Invariants: a visit never changes; its note and the words of its need are encrypted, are in no event and in no
 * stored answer, and each look at them is in the lookup log. Where the worker's phone was is not asked.
 */
package org.linli.outreach.visit;
