package org.linli.grievance.deadline;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * A due time.
 *
 * @param dueAt the moment by which it must be done
 * @param confirmed false when it was counted over days of a year whose holidays have not been announced
 */
@Embeddable
public record Deadline(
        Instant dueAt, @Column(name = "calendar_confirmed") boolean confirmed) {}
