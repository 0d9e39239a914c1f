package org.linli.chassis.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.linli.connection.CommonRefusal;

class CommonErrorTest {

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"REQUEST_TIMEOUT", "HTTP_VERSION_UNSUPPORTED"})
    void a_refusal_that_others_give_too_has_their_name_status_and_words(CommonRefusal refusal) {
        assertThat(CommonError.valueOf(refusal.name()).refusal())
                .isEqualTo(new Refusal(refusal.status(), refusal.chinese(), refusal.english()));
    }

    @ParameterizedTest
    @EnumSource
    void a_status_without_a_code_finds_one_of_its_own(CommonError error) {
        assertThat(CommonError.ofStatus(error.status()).status()).isEqualTo(error.status());
    }
}
