package org.linli.grid.identity.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WechatErrorsTest {

    @ParameterizedTest(name = "errcode {0} is {2}")
    @CsvSource({
        "40029, 422, WECHAT_CODE_INVALID",
        "40163, 422, WECHAT_CODE_INVALID",
        "40226, 403, WECHAT_USER_BLOCKED",
        "45011, 429, WECHAT_TOO_FREQUENT",
        "-1, 503, WECHAT_UNAVAILABLE",
        "40125, 503, WECHAT_UNAVAILABLE",
        "0, 503, WECHAT_UNAVAILABLE"
    })
    void an_error_of_the_platform_becomes_a_coded_refusal(int errorCode, int status, String code) {
        var refusal = WechatErrors.refusal(errorCode);

        assertThat(refusal.code().name()).isEqualTo(code);
        assertThat(refusal.code().status()).isEqualTo(status);
    }
}
