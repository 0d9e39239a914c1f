package org.linli.grievance.model;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * What the resident thinks of a reply.
 *
 * @param satisfaction 1 (very dissatisfied) to 5 (very satisfied)
 */
@Embeddable
public record Rating(@Enumerated(EnumType.STRING) Settled settled, Integer satisfaction) {

    String chinese() {
        return settled.chinese() + ",满意度" + satisfaction + "分";
    }
}
