package org.linli.gateway.edge;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.connection.test.RawHttp;

@QuarkusTest
@QuarkusTestResource(FakeServices.class)
class BodiesTest {

    private static final long MIB = 1 << 20;
    /** What two connections and the buffers between them may hold on loopback. */
    private static final long IN_FLIGHT = 24 * MIB;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @BeforeEach
    void keys() {
        Tokens.arePublished();
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + RestAssured.port + path))
                .header("Authorization", "Bearer " + Tokens.valid());
    }

    private static BodyPublisher chunked(InputStream body) {
        return BodyPublishers.ofInputStream(() -> body);
    }

    @Test
    void a_body_declared_too_large_is_refused_before_it_is_sent() throws IOException {
        try (RawHttp raw = RawHttp.open()) {
            String answer = raw.head(
                            "POST /api/v1/areas/small/count-body HTTP/1.1",
                            "Host: linli",
                            "Authorization: Bearer " + Tokens.valid(),
                            "Content-Length: 100001")
                    .readUntil("}");
            assertThat(answer).startsWith("HTTP/1.1 413").contains("PAYLOAD_TOO_LARGE");
        }
    }

    @Test
    void a_body_of_exactly_the_limit_passes_however_it_is_framed() throws Exception {
        byte[] body = new byte[100_000];
        HttpResponse<String> declared = client.send(
                to("/api/v1/areas/small/count-body")
                        .POST(BodyPublishers.ofByteArray(body))
                        .build(),
                BodyHandlers.ofString());
        HttpResponse<String> inChunks = client.send(
                to("/api/v1/areas/small/count-body")
                        .POST(chunked(new EndlessZeros(100_000)))
                        .build(),
                BodyHandlers.ofString());
        assertThat(declared.body()).isEqualTo("100000");
        assertThat(inChunks.body()).isEqualTo("100000");
    }

    @Test
    void a_chunked_body_is_cut_at_the_limit() throws Exception {
        try (RawHttp raw = RawHttp.open()) {
            raw.head(
                    "POST /api/v1/areas/small/count-body HTTP/1.1",
                    "Host: linli",
                    "Authorization: Bearer " + Tokens.valid(),
                    "Transfer-Encoding: chunked");
            byte[] chunk = ("10000\r\n" + "0".repeat(0x10000) + "\r\n").getBytes(StandardCharsets.US_ASCII);
            raw.send(chunk).send(chunk);
            String answer = raw.readUntil("}");
            assertThat(answer).startsWith("HTTP/1.1 413").containsIgnoringCase("connection: close");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/areas/small/count-body, PAYLOAD_TOO_LARGE",
        "/api/v1/nowhere, NOT_FOUND",
        "/api/v1/areas/%zz, MALFORMED_REQUEST"
    })
    void a_client_that_sends_its_whole_body_before_it_reads_reads_why_it_was_refused(String path, String code)
            throws IOException {
        try (RawHttp raw = RawHttp.open()) {
            raw.head(
                            "POST " + path + " HTTP/1.1",
                            "Host: linli",
                            "Authorization: Bearer " + Tokens.valid(),
                            "Content-Length: " + 8 * MIB)
                    .send(new byte[(int) (8 * MIB)]);

            assertThat(raw.readToEnd()).contains("connection: close", code).endsWith("}");
        }
    }

    @Test
    void a_large_upload_is_streamed() throws Exception {
        long size = 64 * MIB;
        HttpResponse<String> answer = client.send(
                to("/api/v1/grievances/attachments/count-body")
                        .POST(chunked(new EndlessZeros(size)))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(Long.toString(size));
    }

    @Test
    void a_service_that_does_not_read_stops_the_sender_and_ends_in_504() throws Exception {
        EndlessZeros body = new EndlessZeros(Long.MAX_VALUE);
        CompletableFuture<HttpResponse<String>> answer = client.sendAsync(
                to("/api/v1/areas/impatient/stalled").POST(chunked(body)).build(), BodyHandlers.ofString());

        AtomicLong before = new AtomicLong(-1);
        await().pollInterval(250, MILLISECONDS).atMost(20, SECONDS).until(() -> {
            long given = body.given();
            return given > 0 && before.getAndSet(given) == given;
        });

        assertThat(before.get()).isLessThan(IN_FLIGHT);
        assertThat(answer.get(20, SECONDS).statusCode()).isEqualTo(504);
    }

    @Test
    void a_slow_reader_slows_the_service_down_and_gets_everything_in_the_end() throws Exception {
        long size = 64 * MIB;
        String id = UUID.randomUUID().toString();
        HttpResponse<InputStream> answer =
                client.send(to("/api/v1/areas/impatient/flood?mib=64&id=" + id).build(), BodyHandlers.ofInputStream());

        AtomicLong before = new AtomicLong(-1);
        await().pollInterval(1300, MILLISECONDS).atMost(20, SECONDS).until(() -> {
            long written = Tokens.seenByService("written-" + id);
            return written > 0 && before.getAndSet(written) == written;
        });
        assertThat(before.get()).isLessThan(IN_FLIGHT);

        try (InputStream in = answer.body()) {
            assertThat(in.transferTo(java.io.OutputStream.nullOutputStream())).isEqualTo(size);
        }
    }

    @Test
    void a_client_that_asks_first_sends_nothing_when_it_is_refused_and_is_told_to_go_on_otherwise() throws IOException {
        try (RawHttp raw = RawHttp.open()) {
            assertThat(raw.head(
                                    "POST /api/v1/areas/count-body HTTP/1.1",
                                    "Host: linli",
                                    "Content-Length: 5",
                                    "Expect: 100-continue")
                            .readUntil("}"))
                    .startsWith("HTTP/1.1 401");
        }
        try (RawHttp raw = RawHttp.open()) {
            raw.head(
                    "POST /api/v1/areas/count-body HTTP/1.1",
                    "Host: linli",
                    "Authorization: Bearer " + Tokens.valid(),
                    "Content-Length: 5",
                    "Connection: close",
                    "Expect: 100-continue");
            assertThat(raw.readUntil("\r\n\r\n")).startsWith("HTTP/1.1 100");
            raw.send("12345".getBytes(StandardCharsets.US_ASCII));
            assertThat(raw.readToEnd()).startsWith("HTTP/1.1 200").endsWith("5");
        }
    }

    /** The client withholds what it asked about, and another request takes its place. */
    @ParameterizedTest
    @CsvSource({
        "POST /api/v1/areas/count-body, 401",
        "POST /nope, 404",
        "POST /internal/denials, 404",
        "DELETE /api/v1/auth/refresh, 405"
    })
    void nothing_is_served_on_a_connection_after_a_client_that_asked_first_was_refused(String line, int status)
            throws IOException {
        String first = "GET /api/v1/areas?x=/ HTTP/1.1\r\nHost: linli\r\nX: ";
        String hidden = "GET /api/v1/auth/me HTTP/1.1\r\nHost: linli\r\n\r\n";
        try (RawHttp raw = RawHttp.open()) {
            raw.head(line + " HTTP/1.1", "Host: linli", "Content-Length: " + first.length(), "Expect: 100-continue");

            raw.send((first + hidden).getBytes(StandardCharsets.US_ASCII));

            String answers = raw.readToEnd();
            assertThat(answers).startsWith("HTTP/1.1 " + status).containsIgnoringCase("\r\nconnection: close\r\n");
            assertThat(answers.split("HTTP/1.1 ", -1)).hasSize(2);
        }
    }

    @Test
    void an_upload_that_the_service_refuses_early_ends_with_its_answer() throws IOException {
        try (RawHttp raw = RawHttp.open()) {
            raw.head(
                    "POST /api/v1/grievances/attachments/refuses-early HTTP/1.1",
                    "Host: linli",
                    "Authorization: Bearer " + Tokens.valid(),
                    "Content-Length: 1000000");
            raw.send(new byte[1000]);
            assertThat(raw.readUntil("no thanks")).startsWith("HTTP/1.1 422");
        }
    }

    @Test
    void a_client_that_stops_sending_is_told_so() throws IOException {
        try (RawHttp raw = RawHttp.open()) {
            raw.head(
                    "POST /api/v1/areas/impatient/count-body HTTP/1.1",
                    "Host: linli",
                    "Authorization: Bearer " + Tokens.valid(),
                    "Content-Length: 1000");
            raw.send(new byte[10]);
            assertThat(raw.readUntil("}")).startsWith("HTTP/1.1 408");
        }
    }

    @Test
    void a_json_body_arrives_whole() {
        given().auth()
                .oauth2(Tokens.valid())
                .contentType("application/json")
                .body("{\"text\":\"楼道灯坏了\"}")
                .post("/api/v1/grievances/count-body")
                .then()
                .statusCode(200)
                .body(org.hamcrest.Matchers.is(
                        Integer.toString("{\"text\":\"楼道灯坏了\"}".getBytes(StandardCharsets.UTF_8).length)));
    }
}
