package org.linli.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.connection.test.RawHttp;

@QuarkusTest
@QuarkusTestResource(FakeServices.class)
class WireTest {

    private final String authorization = "Authorization: Bearer " + Tokens.valid();
    private final String id = UUID.randomUUID().toString();

    @BeforeEach
    void keys() {
        Tokens.arePublished();
    }

    @Test
    void two_lengths_are_refused() throws IOException {
        try (RawHttp raw = RawHttp.open()) {
            String answer = raw.head(
                            "POST /api/v1/areas/count-body?id=" + id + " HTTP/1.1",
                            "Host: linli",
                            authorization,
                            "Content-Length: 5",
                            "Content-Length: 6")
                    .send("123456".getBytes(StandardCharsets.US_ASCII))
                    .readToEnd();
            assertThat(answer).startsWith("HTTP/1.1 400");
        }
        assertThat(Tokens.seenByService(id)).isZero();
    }

    @Test
    void a_length_beside_chunks_cannot_smuggle_a_second_request() throws IOException {
        try (RawHttp raw = RawHttp.open()) {
            String answer = raw.head(
                            "POST /api/v1/areas/count-body?id=" + id + " HTTP/1.1",
                            "Host: linli",
                            authorization,
                            "Content-Length: 6",
                            "Transfer-Encoding: chunked")
                    .send(("0\r\n\r\nGET /internal?id=" + id + "-smuggled HTTP/1.1\r\nHost: linli\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII))
                    .readToEnd();
            assertThat(answer).startsWith("HTTP/1.1 400 ").doesNotContain("HTTP/1.1 2");
        }
        assertThat(Tokens.seenByService(id + "-smuggled")).isZero();
    }

    @Test
    void an_unknown_transfer_encoding_is_refused() throws IOException {
        try (RawHttp raw = RawHttp.open()) {
            String answer = raw.head(
                            "POST /api/v1/areas/count-body HTTP/1.1",
                            "Host: linli",
                            authorization,
                            "Transfer-Encoding: gzip, chunked")
                    .send("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII))
                    .readUntil("}");
            assertThat(answer).startsWith("HTTP/1.1 400").contains("MALFORMED_REQUEST");
        }
    }

    @Test
    void two_hosts_are_refused() throws IOException {
        try (RawHttp raw = RawHttp.open()) {
            String answer = raw.head("GET /api/v1/areas HTTP/1.1", "Host: linli", "Host: other", authorization)
                    .readUntil("}");
            assertThat(answer).startsWith("HTTP/1.1 400").contains("MALFORMED_REQUEST");
        }
    }

    @Test
    void a_whole_url_in_the_request_line_is_refused() throws IOException {
        try (RawHttp raw = RawHttp.open()) {
            String answer = raw.head("GET http://other/api/v1/areas HTTP/1.1", "Host: linli", authorization)
                    .readUntil("}");
            assertThat(answer).startsWith("HTTP/1.1 400");
        }
    }

    @Test
    void large_headers_are_a_problem_of_their_own() throws IOException {
        try (RawHttp raw = RawHttp.open()) {
            String answer = raw.head("GET /api/v1/areas HTTP/1.1", "Host: linli", "X-Filler: " + "a".repeat(20_000))
                    .readUntil("}");
            assertThat(answer).startsWith("HTTP/1.1 431").contains("HEADERS_TOO_LARGE", "application/problem+json");
        }
    }

    @Test
    void headers_beyond_what_the_decoder_reads_are_cut_off() throws IOException {
        try (RawHttp raw = RawHttp.open()) {
            String answer = raw.head("GET /api/v1/areas HTTP/1.1", "Host: linli", "X-Filler: " + "a".repeat(70_000))
                    .readUntil("}");
            assertThat(answer).startsWith("HTTP/1.1 431").contains("HEADERS_TOO_LARGE");
        }
    }

    @Test
    void requests_of_one_connection_share_a_connection_to_the_service() throws IOException {
        try (RawHttp raw = RawHttp.open()) {
            int first = connectionOf(echo(raw));
            int second = connectionOf(echo(raw));
            assertThat(second).isEqualTo(first);
        }
    }

    @Test
    void pipelined_requests_are_answered_in_order() throws IOException {
        String request = "GET /api/v1/areas?n=%s HTTP/1.1\r\nHost: linli\r\n" + authorization + "\r\n\r\n";
        try (RawHttp raw = RawHttp.open()) {
            raw.send((request.formatted("1") + request.formatted("2")).getBytes(StandardCharsets.US_ASCII));
            assertThat(raw.readUntil("}}")).contains("n=1");
            assertThat(raw.readUntil("}}")).contains("n=2");
        }
    }

    @Test
    void a_refused_request_leaves_its_connection_usable() throws IOException {
        try (RawHttp raw = RawHttp.open()) {
            raw.head("POST /api/v1/areas HTTP/1.1", "Host: linli", "Content-Length: 5")
                    .send("12345".getBytes(StandardCharsets.US_ASCII));
            assertThat(raw.readUntil("}")).startsWith("HTTP/1.1 401");
            assertThat(echo(raw)).startsWith("HTTP/1.1 200");
        }
    }

    private String echo(RawHttp raw) throws IOException {
        return raw.head("GET /api/v1/areas HTTP/1.1", "Host: linli", authorization)
                .readUntil("}}");
    }

    private static int connectionOf(String answer) {
        return new JsonObject(answer.substring(answer.indexOf('{'))).getInteger("connection");
    }
}
