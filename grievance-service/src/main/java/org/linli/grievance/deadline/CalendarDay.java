package org.linli.grievance.deadline;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;

/** A day that differs from the plain week, as a State Council notice names it. */
@Entity
@Immutable
@Table(name = "calendar_day")
class CalendarDay {

    enum Kind {
        HOLIDAY,
        MAKE_UP
    }

    @Id
    @Column(name = "day")
    private LocalDate date;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    protected CalendarDay() {}

    LocalDate date() {
        return date;
    }

    Kind kind() {
        return kind;
    }
}
