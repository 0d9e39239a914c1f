package org.linli.local.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AccessTokenTest {
    private final MovableClock clock = new MovableClock();
    private WechatSimulator simulator;
    private SimulatorClient client;

    @BeforeEach
    void start() {
        simulator = WechatSimulator.start(SimulatorSettings.forTests().withClock(clock));
        client = new SimulatorClient(simulator);
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void the_same_token_is_repeated_until_five_minutes_before_its_end() throws IOException {
        JsonObject first = client.stableToken(false);

        clock.pass(Duration.ofSeconds(7200 - 301));
        JsonObject again = client.stableToken(false);

        assertThat(first.getInteger("expires_in")).isEqualTo(7200);
        assertThat(again.getString("access_token")).isEqualTo(first.getString("access_token"));
        assertThat(again.getInteger("expires_in")).isEqualTo(301);
    }

    @Test
    void the_old_and_the_new_token_both_work_for_the_last_five_minutes() throws IOException {
        String old = client.token();
        clock.pass(Duration.ofSeconds(7200 - 300));

        String renewed = client.token();

        assertThat(renewed).isNotEqualTo(old);
        assertThat(codeWith(old)).isEqualTo(40003);
        assertThat(codeWith(renewed)).isEqualTo(40003);
        clock.pass(Duration.ofSeconds(300));
        assertThat(codeWith(old)).isEqualTo(42001);
        assertThat(codeWith(renewed)).isEqualTo(40003);
    }

    @Test
    void a_missing_and_a_wrong_token_are_told_apart() throws IOException {
        assertThat(codeWith("")).isEqualTo(41001);
        assertThat(codeWith("never-issued")).isEqualTo(40001);
    }

    @Test
    void a_forced_token_ends_the_one_before_at_once() throws IOException {
        String old = client.token();

        String forced = client.stableToken(true).getString("access_token");

        assertThat(codeWith(old)).isEqualTo(40001);
        assertThat(codeWith(forced)).isEqualTo(40003);
        assertThat(client.token()).isEqualTo(forced);
    }

    @Test
    void forcing_is_allowed_every_thirty_seconds_and_twenty_times_a_day() throws IOException {
        client.stableToken(true);
        clock.pass(Duration.ofSeconds(29));
        assertThat(client.stableToken(true).getInteger("errcode")).isEqualTo(45011);

        for (int i = 1; i < 20; i++) {
            clock.pass(Duration.ofSeconds(30));
            assertThat(client.stableToken(true).containsKey("errcode")).isFalse();
        }

        clock.pass(Duration.ofSeconds(30));
        assertThat(client.stableToken(true).getInteger("errcode")).isEqualTo(45009);
    }

    @Test
    void the_account_and_the_grant_type_are_checked() throws IOException {
        String path = "/cgi-bin/stable_token";

        assertThat(client.post(path, SimulatorClient.account().put("appid", "wx-other"))
                        .getInteger("errcode"))
                .isEqualTo(40013);
        assertThat(client.post(path, SimulatorClient.account().put("secret", "wrong"))
                        .getInteger("errcode"))
                .isEqualTo(40125);
        assertThat(client.post(path, SimulatorClient.account().put("grant_type", "password"))
                        .getInteger("errcode"))
                .isEqualTo(40002);
        assertThat(new JsonObject(client.exchange("POST", path, "{not json").body()).getInteger("errcode"))
                .isEqualTo(47001);
        assertThat(new JsonObject(client.exchange("POST", path, "").body()).getInteger("errcode"))
                .isEqualTo(44002);
    }

    /** 40003 says that the token was accepted: only then is the openid looked at. */
    private int codeWith(String token) throws IOException {
        return client.send(token, SimulatorClient.message("nobody")).getInteger("errcode");
    }
}
