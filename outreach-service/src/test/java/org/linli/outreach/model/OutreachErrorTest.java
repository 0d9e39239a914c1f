package org.linli.outreach.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class OutreachErrorTest {

    @ParameterizedTest
    @CsvSource({
        "CAMPAIGN_WRONG_STATE, 409",
        "APPROVER_IS_AUTHOR, 409",
        "ROUND_IN_PREPARATION, 409",
        "ROUND_UNTOUCHED, 409",
        "TASK_WRONG_STATE, 409",
        "NOT_ALL_YOUR_AREAS, 403",
        "UNKNOWN_AREA, 422",
        "PERIOD_BACKWARDS, 422",
        "PERIOD_OVER, 422",
        "DUE_OUTSIDE_PERIOD, 422",
        "NOBODY_TO_VISIT, 422",
        "VISIT_IN_FUTURE, 422",
        "VISIT_BEFORE_ROUND, 422",
        "COVERAGE_TOO_WIDE, 422"
    })
    void each_refusal_answers_with_its_status(OutreachError code, int status) {
        assertThat(code.status()).isEqualTo(status);
    }

    @Test
    void the_table_above_is_complete() {
        assertThat(OutreachError.values()).hasSize(14);
    }

    @ParameterizedTest
    @EnumSource
    void both_languages_take_the_same_arguments(OutreachError code) {
        assertThat(code.refusal().chinese().split("%s", -1))
                .hasSameSizeAs(code.refusal().english().split("%s", -1));
    }
}
