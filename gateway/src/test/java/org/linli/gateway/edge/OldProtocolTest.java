package org.linli.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.connection.test.RawHttp;

/** HTTP/1.0, which proxies in front speak that nobody has told otherwise. */
@QuarkusTest
@QuarkusTestResource(FakeServices.class)
class OldProtocolTest {

    private final String authorization = "Authorization: Bearer " + Tokens.valid();
    private final String id = UUID.randomUUID().toString();

    @BeforeEach
    void keys() {
        Tokens.arePublished();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Host: linli", "Connection: close"})
    void a_request_goes_to_its_service_and_its_answer_ends_the_connection(String header) throws IOException {
        try (RawHttp raw = RawHttp.open()) {
            assertThat(raw.head("GET /api/v1/areas HTTP/1.0", header, authorization)
                            .readToEnd())
                    .contains(" 200 ", "\"uri\":\"/api/v1/areas\"")
                    .containsIgnoringCase("content-length: ")
                    .endsWith("}}");
        }
    }

    @Test
    void a_connection_that_is_to_stay_stays() throws IOException {
        try (RawHttp raw = RawHttp.open()) {
            for (int i = 0; i < 2; i++) {
                assertThat(raw.head("GET /api/v1/areas HTTP/1.0", "Connection: keep-alive", authorization)
                                .readUntil("}}"))
                        .contains(" 200 ");
            }
        }
    }

    @Test
    void a_body_arrives_whole_and_nobody_is_told_to_go_on() throws IOException {
        try (RawHttp raw = RawHttp.open()) {
            assertThat(raw.head(
                                    "POST /api/v1/areas/count-body HTTP/1.0",
                                    "Content-Length: 5",
                                    "Expect: 100-continue",
                                    authorization)
                            .send("12345".getBytes(StandardCharsets.US_ASCII))
                            .readToEnd())
                    .contains(" 200 ")
                    .doesNotContain(" 100 ")
                    .endsWith("\r\n\r\n5");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"close", "keep-alive"})
    void an_answer_of_unknown_length_comes_without_chunks_and_ends_with_the_connection(String connection)
            throws IOException {
        try (RawHttp raw = RawHttp.open()) {
            String answer = raw.head(
                            "GET /api/v1/areas/flood?mib=1&id=" + id + " HTTP/1.0",
                            "Connection: " + connection,
                            authorization)
                    .readToEnd();

            assertThat(answer).contains(" 200 ").doesNotContainIgnoringCase("transfer-encoding");
            assertThat(answer.length() - answer.indexOf("\r\n\r\n") - 4).isEqualTo(1 << 20);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"close", "keep-alive"})
    void chunks_beside_it_cannot_smuggle_a_second_request(String connection) throws IOException {
        try (RawHttp raw = RawHttp.open()) {
            String answer = raw.head(
                            "POST /api/v1/areas/count-body?id=" + id + " HTTP/1.0",
                            "Host: linli",
                            authorization,
                            "Connection: " + connection,
                            "Transfer-Encoding: chunked")
                    .send(("0\r\n\r\nGET /api/v1/areas?id=" + id + " HTTP/1.1\r\nHost: linli\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII))
                    .readToEnd();

            assertThat(answer).startsWith("HTTP/1.1 400 ").contains("MALFORMED_REQUEST");
        }
        assertThat(Tokens.seenByService(id)).isZero();
    }

    @Test
    void what_follows_a_request_without_a_length_is_no_request() throws IOException {
        try (RawHttp raw = RawHttp.open()) {
            String answer = raw.head("POST /api/v1/areas HTTP/1.0", authorization)
                    .send(("GET /api/v1/areas?id=" + id + " HTTP/1.1\r\nHost: linli\r\n" + authorization + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII))
                    .readToEnd();

            assertThat(answer).contains(" 200 ").containsOnlyOnce("HTTP/1.");
        }
        assertThat(Tokens.seenByService(id)).isZero();
    }
}
