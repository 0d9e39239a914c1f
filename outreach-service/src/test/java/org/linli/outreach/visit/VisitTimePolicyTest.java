package org.linli.outreach.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.chassis.problem.CodedException;
import org.linli.outreach.model.OutreachError;

class VisitTimePolicyTest {

    private static final ZoneId CIVIL = ZoneId.of("Asia/Shanghai");
    private static final Duration TOLERANCE = Duration.ofMinutes(5);
    private static final Instant OPENED = Instant.parse("2026-03-10T02:00:00Z");
    private static final LocalDate OPENED_ON = LocalDate.parse("2026-03-10");
    private static final Clock NOW = Clock.fixed(Instant.parse("2026-03-18T02:00:00Z"), CIVIL);

    @ParameterizedTest
    @CsvSource({"2026-03-18T02:05:00Z", "2026-03-11T02:00:00Z", "2026-03-09T16:00:00Z", "2026-03-09T15:55:00Z"})
    void a_visit_from_the_day_of_the_round_until_now_is_possible_however_late_it_arrives(Instant visitedAt) {
        Instant began = VisitTimePolicy.began(1, OPENED, OPENED_ON, CIVIL);

        assertThatCode(() -> VisitTimePolicy.requirePossible(visitedAt, began, NOW, TOLERANCE))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-18T02:05:01Z, VISIT_IN_FUTURE",
        "2126-03-18T02:00:00Z, VISIT_IN_FUTURE",
        "2026-03-09T15:54:59Z, VISIT_BEFORE_ROUND",
        "1970-01-01T00:00:00Z, VISIT_BEFORE_ROUND",
        "0001-01-01T00:00:00Z, VISIT_BEFORE_ROUND"
    })
    void a_visit_before_its_round_or_in_the_future_is_refused(Instant visitedAt, OutreachError code) {
        Instant began = VisitTimePolicy.began(1, OPENED, OPENED_ON, CIVIL);

        assertThatThrownBy(() -> VisitTimePolicy.requirePossible(visitedAt, began, NOW, TOLERANCE))
                .isInstanceOfSatisfying(CodedException.class, refusal -> assertThat(refusal.code())
                        .isEqualTo(code));
    }

    @Test
    void the_first_round_takes_in_the_campaign_s_days_before_it_was_opened() {
        assertThat(VisitTimePolicy.began(1, OPENED, LocalDate.parse("2026-03-01"), CIVIL))
                .isEqualTo("2026-02-28T16:00:00Z");
        assertThat(VisitTimePolicy.began(1, OPENED, LocalDate.parse("2026-03-20"), CIVIL))
                .isEqualTo("2026-03-09T16:00:00Z");
    }

    @Test
    void a_later_round_begins_when_it_is_opened() {
        assertThat(VisitTimePolicy.began(2, OPENED, LocalDate.parse("2026-03-01"), CIVIL))
                .isEqualTo(OPENED);
    }
}
