package org.linli.grievance.deadline;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * How long an item of the catalogue gives its handler.
 *
 * @param amount how many units, at least 1
 * @param unit of what
 */
@Embeddable
public record TimeAllowance(
        @Column(name = "handle_amount") int amount,

        @Enumerated(EnumType.STRING) @Column(name = "handle_unit")
        Unit unit) {

    /** What an allowance is counted in. */
    public enum Unit {
        /** 工作日: days on which offices work, make-up days included. */
        WORKING_DAYS,
        /** 自然日: calendar days. */
        NATURAL_DAYS,
        /** 小时, around the clock. */
        HOURS,
        /** 分钟, around the clock. */
        MINUTES
    }
}
