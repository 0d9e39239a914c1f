package org.linli.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.connection.test.RawHttp;

/** HTTP/1.0, as a proxy in front speaks it. */
@QuarkusTest
class OldProtocolTest {

    @Inject
    BehavingRoutes routes;

    @ParameterizedTest
    @ValueSource(strings = {"Host: l", "X-None: -", "Connection: close", "Connection: keep-alive, close"})
    void a_request_is_served_with_and_without_a_host_and_the_connection_ends(String header) throws IOException {
        try (RawHttp raw = RawHttp.open()) {
            assertThat(raw.head("GET /a HTTP/1.0", header).readToEnd())
                    .contains(" 200 ")
                    .containsIgnoringCase("content-length: 9")
                    .endsWith("\r\n\r\nheard /a.");
        }
    }

    @Test
    void a_connection_that_is_to_stay_stays() throws IOException {
        try (RawHttp raw = RawHttp.open()) {
            assertThat(raw.head("GET /a HTTP/1.0", "Connection: keep-alive").readUntil("heard /a."))
                    .containsIgnoringCase("connection: keep-alive");
            assertThat(raw.head("GET /b HTTP/1.0").readToEnd()).endsWith("heard /b.");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"close", "keep-alive"})
    void an_answer_of_unknown_length_has_no_chunks_and_ends_with_the_connection(String connection) throws IOException {
        try (RawHttp raw = RawHttp.open()) {
            assertThat(raw.head("GET /unmeasured HTTP/1.0", "Host: l", "Connection: " + connection)
                            .readToEnd())
                    .contains(" 200 ")
                    .doesNotContainIgnoringCase("transfer-encoding")
                    .doesNotContainIgnoringCase("keep-alive")
                    .endsWith("\r\n\r\nheard of no length.");
        }
    }

    @Test
    void a_body_arrives_whole() throws IOException {
        try (RawHttp raw = RawHttp.open()) {
            assertThat(raw.head("POST /count HTTP/1.0", "Content-Length: 5")
                            .send("12345".getBytes(StandardCharsets.US_ASCII))
                            .readToEnd())
                    .endsWith("counted 5.");
        }
    }

    @Test
    void nobody_is_told_to_go_on_who_does_not_know_what_that_is() throws IOException {
        try (RawHttp raw = RawHttp.open()) {
            assertThat(raw.head("POST /count HTTP/1.0", "Content-Length: 5", "Expect: 100-continue")
                            .send("12345".getBytes(StandardCharsets.US_ASCII))
                            .readToEnd())
                    .contains(" 200 ")
                    .doesNotContain(" 100 ")
                    .endsWith("counted 5.");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /a HTTP/1.0\r\n",
                "POST /a HTTP/1.0\r\nHost: l\r\n",
                "POST /a HTTP/1.0\r\nHost: l\r\nConnection: keep-alive, close\r\n",
                "GET /a HTTP/1.1\r\nHost: l\r\nConnection: close\r\n"
            })
    void nothing_is_served_that_follows_a_request_after_which_the_connection_ends(String head) throws IOException {
        int before = routes.heard();
        try (RawHttp raw = RawHttp.open()) {
            String answers = raw.send((head + "\r\nGET /after HTTP/1.1\r\nHost: l\r\n\r\nGET /%zz HTTP/1.1\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII))
                    .readToEnd();

            assertThat(answers).endsWith("heard /a.").containsOnlyOnce("HTTP/1.");
            assertThat(routes.heard()).isEqualTo(before + 1);
        }
    }
}
