package org.linli.local.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoginTest {
    private final MovableClock clock = new MovableClock();
    private WechatSimulator simulator;
    private SimulatorClient client;
    private String openid;

    @BeforeEach
    void start() throws IOException {
        simulator = WechatSimulator.start(SimulatorSettings.forTests().withClock(clock));
        client = new SimulatorClient(simulator);
        openid = client.phone();
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void a_login_code_gives_the_openid_of_the_phone_once() throws IOException {
        String code = client.loginCode(openid);

        JsonObject first = client.session(code);
        JsonObject second = client.session(code);

        assertThat(first.getString("openid")).isEqualTo(openid);
        assertThat(first.getString("session_key")).hasSize(24);
        assertThat(first.containsKey("errcode")).isFalse();
        assertThat(second.getInteger("errcode")).isEqualTo(40163);
    }

    @Test
    void a_login_code_ends_after_five_minutes() throws IOException {
        String code = client.loginCode(openid);

        clock.pass(Duration.ofMinutes(5));

        assertThat(client.session(code).getInteger("errcode")).isEqualTo(40029);
    }

    @Test
    void the_account_and_the_code_are_checked() throws IOException {
        String code = client.loginCode(openid);

        assertThat(client.session("wx-other", "linli-local-secret", code).getInteger("errcode"))
                .isEqualTo(40013);
        assertThat(client.session("wx-linli-local", "wrong", code).getInteger("errcode"))
                .isEqualTo(40125);
        assertThat(client.session("", "x", code).getInteger("errcode")).isEqualTo(41002);
        assertThat(client.session("wx-linli-local", "", code).getInteger("errcode"))
                .isEqualTo(41004);
        assertThat(client.session("").getInteger("errcode")).isEqualTo(41008);
        assertThat(client.session("never-issued").getInteger("errcode")).isEqualTo(40029);
        assertThat(client.session(code).getString("openid")).isEqualTo(openid);
    }

    @Test
    void a_person_who_logs_in_too_often_is_slowed_down() throws IOException {
        for (int i = 0; i < 100; i++) {
            client.session(client.loginCode(openid));
        }

        JsonObject refused = client.session(client.loginCode(openid));

        assertThat(refused.getInteger("errcode")).isEqualTo(45011);
        clock.pass(Duration.ofMinutes(1));
        assertThat(client.session(client.loginCode(openid)).getString("openid")).isEqualTo(openid);
    }

    @Test
    void a_phone_code_gives_the_number_once_and_for_five_minutes() throws IOException {
        String path = "/wxa/business/getuserphonenumber?access_token=" + client.token();
        String code = client.phoneCode(openid);
        JsonObject late = new JsonObject().put("code", client.phoneCode(openid));

        JsonObject info = client.post(path, new JsonObject().put("code", code)).getJsonObject("phone_info");

        assertThat(info.getString("purePhoneNumber")).isEqualTo("13800000001");
        assertThat(info.getString("countryCode")).isEqualTo("86");
        assertThat(info.getJsonObject("watermark").getString("appid")).isEqualTo("wx-linli-local");
        assertThat(client.post(path, new JsonObject().put("code", code)).getInteger("errcode"))
                .isEqualTo(40029);
        clock.pass(Duration.ofMinutes(6));
        assertThat(client.post(path, late).getInteger("errcode")).isEqualTo(40029);
    }

    @Test
    void a_phone_code_of_somebody_else_is_refused() throws IOException {
        String path = "/wxa/business/getuserphonenumber?access_token=" + client.token();
        JsonObject body = new JsonObject().put("code", client.phoneCode(openid)).put("openid", client.phone());

        assertThat(client.post(path, body).getInteger("errcode")).isEqualTo(40003);
        assertThat(client.post(path, new JsonObject()).getInteger("errcode")).isEqualTo(47001);
    }
}
