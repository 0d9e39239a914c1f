package org.linli.local.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.local.simulator.wechat.Quota;
import org.linli.local.simulator.wechat.WechatPlatform.Quotas;

class ContentCheckTest {
    private final MovableClock clock = new MovableClock();
    private WechatSimulator simulator;
    private SimulatorClient client;
    private String openid;
    private String token;

    @BeforeEach
    void start() throws IOException {
        Quotas quotas = new Quotas(new Quota(clock, 100, 100), new Quota(clock, 4, 2_000_000));
        simulator = WechatSimulator.start(
                SimulatorSettings.forTests().withClock(clock).withQuotas(quotas));
        client = new SimulatorClient(simulator);
        openid = client.phone();
        token = client.token();
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    @ParameterizedTest
    @CsvSource({"小区东门路灯坏了三天没人修, pass, 100", "物业都是混蛋没有人管, review, 20003", "日入千元刷单返利快来, risky, 20008"})
    void a_text_is_judged_by_its_words(String text, String suggest, int label) throws IOException {
        JsonObject answer = client.check(token, SimulatorClient.content(openid, text));

        assertThat(answer.getInteger("errcode")).isZero();
        assertThat(answer.getJsonObject("result").getString("suggest")).isEqualTo(suggest);
        assertThat(answer.getJsonObject("result").getInteger("label")).isEqualTo(label);
    }

    @Test
    void a_person_who_has_not_visited_for_two_hours_cannot_be_checked() throws IOException {
        clock.pass(Duration.ofMinutes(121));
        token = client.token();

        assertThat(client.check(token, SimulatorClient.content(openid, "你好")).getInteger("errcode"))
                .isEqualTo(61010);

        client.session(client.loginCode(openid));
        assertThat(client.check(token, SimulatorClient.content(openid, "你好")).getInteger("errcode"))
                .isZero();
    }

    @Test
    void an_openid_of_another_account_does_not_match() throws IOException {
        assertThat(client.check(token, SimulatorClient.content("nobody", "你好")).getInteger("errcode"))
                .isEqualTo(43104);
    }

    @Test
    void the_input_is_checked() throws IOException {
        JsonObject text = SimulatorClient.content(openid, "你好");

        assertThat(client.check(token, text.copy().put("version", 1)).getInteger("errcode"))
                .isEqualTo(47001);
        assertThat(client.check(token, text.copy().put("scene", 5)).getInteger("errcode"))
                .isEqualTo(40129);
        assertThat(client.check(token, text.copy().put("content", "长".repeat(2501)))
                        .getInteger("errcode"))
                .isEqualTo(45002);
        assertThat(client.check(token, text.copy().put("content", "长".repeat(2500)))
                        .getInteger("errcode"))
                .isZero();
    }

    @Test
    void more_calls_than_the_platform_allows_are_refused() throws IOException {
        for (int i = 0; i < 4; i++) {
            client.check(token, SimulatorClient.content(openid, "你好"));
        }

        assertThat(client.check(token, SimulatorClient.content(openid, "你好")).getInteger("errcode"))
                .isEqualTo(45011);
    }
}
