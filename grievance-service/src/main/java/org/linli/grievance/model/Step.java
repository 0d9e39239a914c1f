package org.linli.grievance.model;

import java.time.Instant;

/**
 * One change of a matter, from the aggregate to the journal.
 *
 * @param action what was done
 * @param actor who did it
 * @param at when
 * @param status where the matter stands afterwards
 * @param note what residents may read about it; null when the action says it all
 */
public record Step(GrievanceAction action, Actor actor, Instant at, GrievanceStatus status, String note) {}
