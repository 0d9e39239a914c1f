package org.linli.grievance.deadline;

import java.time.Instant;

/**
 * A due time.
 *
 * @param dueAt the moment by which it must be done
 * @param confirmed false when it was counted over days of a year whose holidays have not been announced
 */
public record Deadline(Instant dueAt, boolean confirmed) {}
