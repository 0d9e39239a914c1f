package org.linli.grid.identity.wechat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.chassis.test.EventTap;
import org.linli.grid.support.Api;
import org.linli.grid.support.Phone;

@QuarkusTest
class WechatLoginTest {

    @AfterEach
    void the_platform_is_well_again() {
        Phone.endTroubles();
    }

    @Test
    void the_first_login_opens_an_account_and_tells_it_once() {
        Phone phone = Phone.bought();

        String first = account(phone.loginCode());
        String second = account(phone.loginCode());

        assertThat(second).isEqualTo(first);
        try (EventTap tap = EventTap.on("linli.grid")) {
            EventTap.Tapped event = tap.await("linli.grid.account-bound.v1", UUID.fromString(first));
            assertThat(event.aggregateVersion()).isEqualTo(1);
            assertThat(event.data().toString()).doesNotContain(phone.openid());
            assertThat(tap.about(UUID.fromString(first))).hasSize(1);
        }
    }

    @Test
    void parallel_first_logins_of_one_phone_open_one_account() throws Exception {
        Phone phone = Phone.bought();
        List<String> codes =
                IntStream.range(0, 8).mapToObj(i -> phone.loginCode()).toList();
        ExecutorService people = Executors.newFixedThreadPool(codes.size());
        try {
            List<Future<String>> logins = codes.stream()
                    .map(code -> people.submit(() -> account(code)))
                    .toList();

            Set<String> accounts = logins.stream().map(WechatLoginTest::result).collect(Collectors.toSet());

            assertThat(accounts).hasSize(1);
        } finally {
            people.shutdown();
        }
    }

    @Test
    void the_token_lets_a_resident_in_and_says_what_to_show() {
        String token = Api.logInThroughWechat(Phone.bought().loginCode())
                .statusCode(200)
                .body("kind", equalTo("RESIDENT"))
                .body("expiresIn", equalTo(900))
                .body("refreshToken", notNullValue())
                .extract()
                .path("accessToken");

        Api.as(token)
                .get("/api/v1/auth/me")
                .then()
                .statusCode(200)
                .body("kind", equalTo("RESIDENT"))
                .body("posts", equalTo(List.of()))
                .body("capabilities", equalTo(List.of("FILE_GRIEVANCE", "RATE_GRIEVANCE")));
    }

    @Test
    void a_wrong_code_is_refused() {
        Api.logInThroughWechat("nobody-has-this-code").statusCode(422).body("code", equalTo("WECHAT_CODE_INVALID"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "a&appid=x", "\"quoted\"", "<>{}|\\^`", "验证码", "a%zz", "#", "a\tb"})
    void whatever_stands_in_a_code_it_is_only_a_wrong_one(String code) {
        int status = Api.logInThroughWechat(code).extract().statusCode();

        assertThat(status).isIn(400, 422);
    }

    @Test
    void a_used_code_is_refused() {
        String code = Phone.bought().loginCode();
        account(code);

        Api.logInThroughWechat(code).statusCode(422).body("code", equalTo("WECHAT_CODE_INVALID"));
    }

    @Test
    void a_user_whom_the_platform_blocks_is_refused() {
        Phone.orderTrouble(Map.of("api", "/sns/jscode2session", "errcode", 40226));

        Api.logInThroughWechat(Phone.bought().loginCode()).statusCode(403).body("code", equalTo("WECHAT_USER_BLOCKED"));
    }

    @Test
    void a_busy_platform_is_asked_once_more() {
        Phone.orderTrouble(Map.of("api", "/sns/jscode2session", "errcode", -1, "times", 1));

        Api.logInThroughWechat(Phone.bought().loginCode()).statusCode(200);
    }

    @Test
    void a_platform_that_stays_busy_tells_when_to_try_again() {
        Phone.orderTrouble(Map.of("api", "/sns/jscode2session", "errcode", -1, "times", 5));

        Api.logInThroughWechat(Phone.bought().loginCode())
                .statusCode(503)
                .header("Retry-After", equalTo("2"))
                .body("code", equalTo("WECHAT_UNAVAILABLE"));
    }

    @Test
    void an_unreachable_platform_tells_when_to_try_again() {
        Phone.orderTrouble(Map.of("api", "/sns/jscode2session", "drop", "BEFORE", "times", 5));

        Api.logInThroughWechat(Phone.bought().loginCode())
                .statusCode(503)
                .header("Retry-After", notNullValue())
                .body("code", equalTo("WECHAT_UNAVAILABLE"));
    }

    @Test
    void a_slow_platform_does_not_hold_the_caller() {
        Phone.orderTrouble(Map.of("api", "/sns/jscode2session", "delayMillis", 5000, "times", 2));

        Api.logInThroughWechat(Phone.bought().loginCode()).statusCode(503);
    }

    @Test
    void a_malformed_request_is_refused() {
        Api.post("/api/v1/auth/wechat/login", Map.of("code", " "))
                .statusCode(400)
                .body("code", equalTo("VALIDATION_FAILED"));
        Api.post("/api/v1/auth/wechat/login", Map.of("code", "x".repeat(129)))
                .statusCode(400)
                .body("code", equalTo("VALIDATION_FAILED"));
        Api.post("/api/v1/auth/wechat/login", Map.of("code", "x", "openid", "mine"))
                .statusCode(400)
                .body("code", equalTo("UNKNOWN_FIELD"));
    }

    private static String account(String code) {
        return Api.logInThroughWechat(code).statusCode(200).extract().path("accountId");
    }

    private static String result(Future<String> login) {
        try {
            return login.get();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }
}
