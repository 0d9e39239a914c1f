package org.linli.grievance.handling;

import org.linli.grievance.model.HandOnReason;

/** Why a matter leaves the hands of its handler, as people may say it; that a post has ended is known and never said. */
enum StatedReason {
    OUTSIDE_DUTIES,
    OUTSIDE_PATCH,
    BEYOND_MEANS,
    RECUSAL,
    ABSENCE,
    MISDIRECTED;

    HandOnReason meaning() {
        return HandOnReason.valueOf(name());
    }
}
