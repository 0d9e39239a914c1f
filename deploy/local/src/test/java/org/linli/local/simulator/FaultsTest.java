package org.linli.local.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FaultsTest {
    private static final String SEND = "/cgi-bin/message/subscribe/send";

    private WechatSimulator simulator;
    private SimulatorClient client;
    private String openid;
    private String token;

    @BeforeEach
    void start() throws IOException {
        simulator = WechatSimulator.start(SimulatorSettings.forTests());
        client = new SimulatorClient(simulator);
        openid = client.phone();
        client.consent(openid, SimulatorClient.ACCEPTED);
        token = client.token();
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void the_next_calls_answer_the_code_that_was_ordered() throws IOException {
        order(new JsonObject().put("times", 2).put("errcode", -1));

        assertThat(send().getInteger("errcode")).isEqualTo(-1);
        assertThat(send().getInteger("errcode")).isEqualTo(-1);
        assertThat(send().getInteger("errcode")).isZero();
    }

    @Test
    void a_connection_broken_before_the_effect_delivers_nothing() throws IOException {
        order(new JsonObject().put("drop", "BEFORE"));

        assertThatThrownBy(this::send).isInstanceOf(IOException.class);

        assertThat(client.messages(openid)).isEmpty();
    }

    @Test
    void a_connection_broken_after_the_effect_has_delivered() throws IOException {
        order(new JsonObject().put("drop", "AFTER"));

        assertThatThrownBy(this::send).isInstanceOf(IOException.class);

        assertThat(client.messages(openid)).hasSize(1);
    }

    @Test
    void an_answer_can_be_slow() throws IOException {
        order(new JsonObject().put("delayMillis", 300));

        long started = System.nanoTime();
        send();

        assertThat(Duration.ofNanos(System.nanoTime() - started)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
    }

    @Test
    void an_outage_is_another_status_until_it_is_lifted() throws IOException {
        order(new JsonObject().put("times", 1000).put("httpStatus", 502));
        assertThat(client.exchange("POST", SEND, "{}").statusCode()).isEqualTo(502);

        client.exchange("DELETE", "/simulator/faults", null);

        assertThat(send().getInteger("errcode")).isZero();
    }

    @Test
    void only_an_api_that_exists_can_fail() throws IOException {
        String body = new JsonObject().put("api", "/unknown").encode();

        assertThat(client.exchange("POST", "/simulator/faults", body).statusCode())
                .isEqualTo(400);
        assertThat(client.exchange("POST", "/simulator/faults", "{}").statusCode())
                .isEqualTo(400);
        assertThat(client.exchange("POST", "/simulator/faults", "[]").statusCode())
                .isEqualTo(400);
    }

    @Test
    void an_unknown_address_is_answered_as_the_platform_does() throws IOException {
        assertThat(client.get("/cgi-bin/unknown").getInteger("errcode")).isEqualTo(40066);
        assertThat(client.exchange("GET", "/simulator/phones/nobody", null).statusCode())
                .isEqualTo(404);
    }

    @Test
    void the_page_and_its_parts_are_served_with_scripts_of_its_own_only() throws IOException {
        for (String part : new String[] {"/simulator/", "/simulator/page.js", "/simulator/page.css"}) {
            var answer = client.exchange("GET", part, null);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Security-Policy")).hasValue("default-src 'self'");
        }
        assertThat(client.exchange("GET", "/simulator/page.js", null).body()).doesNotContain("innerHTML");
    }

    private void order(JsonObject fault) throws IOException {
        client.post("/simulator/faults", fault.put("api", SEND));
    }

    private JsonObject send() throws IOException {
        return client.send(token, SimulatorClient.message(openid));
    }
}
