package org.linli.local.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.local.simulator.wechat.Quota;
import org.linli.local.simulator.wechat.WechatPlatform.Quotas;

class SubscribeMessageTest {
    @TempDir
    Path folder;

    private final MovableClock clock = new MovableClock();
    private WechatSimulator simulator;
    private SimulatorClient client;
    private String openid;

    @BeforeEach
    void start() throws IOException {
        restart(new SimulatorSettings(
                0, folder, "wx-linli-local", "linli-local-secret", clock, quotas(Long.MAX_VALUE)));
        openid = client.phone();
    }

    private Quotas quotas(long messagesPerDay) {
        return new Quotas(new Quota(clock, Long.MAX_VALUE, messagesPerDay), new Quota(clock, 4_000, 2_000_000));
    }

    private void restart(SimulatorSettings settings) {
        if (simulator != null) {
            simulator.close();
        }
        simulator = WechatSimulator.start(settings);
        client = new SimulatorClient(simulator);
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void one_consent_is_one_message() throws IOException {
        client.consent(openid, SimulatorClient.ACCEPTED);
        String token = client.token();

        JsonObject first = client.send(token, SimulatorClient.message(openid));
        JsonObject second = client.send(token, SimulatorClient.message(openid));

        assertThat(first.getInteger("errcode")).isZero();
        assertThat(second.getInteger("errcode")).isEqualTo(43101);
        assertThat(client.messages(openid)).hasSize(1);
        JsonObject received = client.messages(openid).getJsonObject(0);
        assertThat(received.getString("title")).isEqualTo("诉求受理通知");
        assertThat(received.getJsonObject("data").getJsonObject("thing2").getString("value"))
                .isEqualTo("楼道灯坏了");
    }

    @Test
    void who_and_what_must_be_known() throws IOException {
        String token = client.token();

        assertThat(client.send(token, SimulatorClient.message("nobody")).getInteger("errcode"))
                .isEqualTo(40003);
        assertThat(client.send(token, SimulatorClient.message(openid).put("template_id", "other"))
                        .getInteger("errcode"))
                .isEqualTo(40037);
        assertThat(client.send(token, SimulatorClient.message(openid).put("page", "/pages/index"))
                        .getInteger("errcode"))
                .isEqualTo(41030);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "NULL",
            value = {
                "thing2, 这个事项的名称一共有二十一个字所以太长了啊",
                "thing2, ''",
                "character_string1, 编号123",
                "character_string1, 123456789012345678901234567890123",
                "time3, 昨天",
                "time3, 2026-13-18 09:00",
                "phrase4, 已经受理完毕",
                "phrase4, done"
            })
    void a_field_against_its_rule_is_named_and_the_consent_stays(String field, String value) throws IOException {
        client.consent(openid, SimulatorClient.ACCEPTED);
        String token = client.token();

        JsonObject refused = client.send(token, SimulatorClient.message(openid, field, value));

        assertThat(refused.getInteger("errcode")).isEqualTo(47003);
        assertThat(refused.getString("errmsg")).contains("data." + field);
        assertThat(client.send(token, SimulatorClient.message(openid)).getInteger("errcode"))
                .isZero();
    }

    @Test
    void a_missing_and_an_unknown_field_are_named() throws IOException {
        client.consent(openid, SimulatorClient.ACCEPTED);
        String token = client.token();
        JsonObject missing = SimulatorClient.message(openid);
        missing.getJsonObject("data").remove("phrase4");

        JsonObject withoutField = client.send(token, missing);
        JsonObject withStranger = client.send(token, SimulatorClient.message(openid, "thing9", "多余"));

        assertThat(withoutField.getInteger("errcode")).isEqualTo(47003);
        assertThat(withoutField.getString("errmsg")).contains("data.phrase4");
        assertThat(withStranger.getInteger("errcode")).isEqualTo(47003);
        assertThat(withStranger.getString("errmsg")).contains("data.thing9");
    }

    @Test
    void the_daily_quota_is_counted() throws IOException {
        restart(new SimulatorSettings(0, folder, "wx-linli-local", "linli-local-secret", clock, quotas(1)));
        client.consent(openid, SimulatorClient.ACCEPTED);
        String token = client.token();

        client.send(token, SimulatorClient.message(openid));

        assertThat(client.send(token, SimulatorClient.message(openid)).getInteger("errcode"))
                .isEqualTo(45009);
    }

    @Test
    void phones_consents_and_messages_survive_a_restart_and_a_line_cut_short() throws IOException {
        client.consent(openid, SimulatorClient.ACCEPTED);
        client.consent(openid, SimulatorClient.ACCEPTED);
        client.send(client.token(), SimulatorClient.message(openid));
        simulator.close();
        Files.writeString(folder.resolve("wechat.jsonl"), "{\"type\":\"cons", StandardOpenOption.APPEND);

        restart(new SimulatorSettings(0, folder, "wx-linli-local", "linli-local-secret", clock, quotas(9)));

        assertThat(client.messages(openid)).hasSize(1);
        assertThat(client.get("/simulator/phones/" + openid)
                        .getJsonObject("consents")
                        .getInteger(SimulatorClient.ACCEPTED))
                .isEqualTo(1);
        String next = client.phone();
        assertThat(client.session(client.loginCode(next)).getString("openid")).isEqualTo(next);
        assertThat(client.send(client.token(), SimulatorClient.message(openid)).getInteger("errcode"))
                .isZero();
        assertThat(client.get("/simulator/messages?since=1").getJsonArray("items"))
                .hasSize(1);
    }
}
