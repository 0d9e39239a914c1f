package org.linli.notification.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.stream.Stream;
import me.chanjar.weixin.common.error.WxError;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.common.error.WxRuntimeException;
import org.apache.http.NoHttpResponseException;
import org.apache.http.client.HttpResponseException;
import org.apache.http.conn.ConnectTimeoutException;
import org.apache.http.conn.ConnectionPoolTimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.notification.delivery.AttemptReason;
import org.linli.notification.delivery.AttemptResult;
import org.linli.notification.delivery.AttemptState;

class WechatVerdictTest {

    @ParameterizedTest(name = "{0} is {1}: {2}")
    @CsvSource({
        "43101, CONSENT_USED_UP, REFUSED",
        "40003, CONTACT_INVALID, REFUSED",
        "40037, TEMPLATE_INVALID, REFUSED",
        "47003, CONTENT_INVALID, REFUSED",
        "41030, CONTENT_INVALID, REFUSED",
        "48001, REFUSED_BY_PROVIDER, REFUSED",
        "40001, TOKEN_REFUSED, RETRY",
        "42001, TOKEN_REFUSED, RETRY",
        "45009, DAILY_QUOTA, RETRY",
        "45011, MINUTE_QUOTA, RETRY",
        "-1, PROVIDER_BUSY, RETRY"
    })
    void a_code_of_the_platform_decides(int code, AttemptReason reason, AttemptState state) {
        AttemptResult result = WechatVerdict.of(refused(code, "some text"), true);

        assertThat(result.reason()).isEqualTo(reason);
        assertThat(result.state()).isEqualTo(state);
        assertThat(result.errcode()).isEqualTo(code);
    }

    @ParameterizedTest(name = "without a token, {0} is {1}")
    @CsvSource({"40125, TOKEN_REFUSED", "40013, TOKEN_REFUSED", "45011, MINUTE_QUOTA", "-1, PROVIDER_BUSY"})
    void without_a_token_nothing_is_final(int code, AttemptReason reason) {
        AttemptResult result = WechatVerdict.of(refused(code, "some text"), false);

        assertThat(result.reason()).isEqualTo(reason);
        assertThat(result.state()).isEqualTo(AttemptState.RETRY);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @MethodSource("failures")
    void a_failure_after_the_hand_over_is_unknown_unless_it_surely_came_before(
            IOException failure, AttemptReason reason) {
        assertThat(WechatVerdict.of(new WxRuntimeException(failure), true).reason())
                .isEqualTo(reason);
        assertThat(WechatVerdict.of(new WxRuntimeException(failure), false).state())
                .isEqualTo(AttemptState.RETRY);
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(new ConnectException("refused"), AttemptReason.PROVIDER_UNREACHABLE),
                Arguments.of(new ConnectTimeoutException("slow"), AttemptReason.PROVIDER_UNREACHABLE),
                Arguments.of(new ConnectionPoolTimeoutException("all in use"), AttemptReason.PROVIDER_UNREACHABLE),
                Arguments.of(new UnknownHostException("who"), AttemptReason.PROVIDER_UNREACHABLE),
                Arguments.of(new HttpResponseException(503, "down"), AttemptReason.PROVIDER_UNREACHABLE),
                Arguments.of(new HttpResponseException(502, "bad gateway"), AttemptReason.NO_ANSWER),
                Arguments.of(new SocketTimeoutException("slow answer"), AttemptReason.NO_ANSWER),
                Arguments.of(new NoHttpResponseException("gone"), AttemptReason.NO_ANSWER),
                Arguments.of(new SocketException("reset"), AttemptReason.NO_ANSWER));
    }

    @Test
    void the_platforms_name_for_the_request_is_kept() {
        AttemptResult result =
                WechatVerdict.of(refused(43101, "user refuse to accept the msg rid: 65f7-1a2b-3c4d"), true);

        assertThat(result.requestId()).isEqualTo("65f7-1a2b-3c4d");
    }

    private static WxErrorException refused(int code, String text) {
        return new WxErrorException(
                WxError.builder().errorCode(code).errorMsg(text).build());
    }
}
