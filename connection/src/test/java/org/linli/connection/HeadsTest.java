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

@QuarkusTest
class HeadsTest {

    @Inject
    BehavingRoutes routes;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /a%zz HTTP/1.1\r\nHost: l\r\n\r\n",
                "GET /a%4 HTTP/1.1\r\nHost: l\r\n\r\n",
                "GET /a?q=%FF%FE HTTP/1.1\r\nHost: l\r\n\r\n",
                "GET /a?q=%C0%AF HTTP/1.1\r\nHost: l\r\n\r\n",
                "GET /楼 HTTP/1.1\r\nHost: l\r\n\r\n",
                "GET * HTTP/1.1\r\nHost: l\r\n\r\n",
                "CONNECT l:443 HTTP/1.1\r\nHost: l\r\n\r\n",
                "GET a HTTP/1.1\r\nHost: l\r\n\r\n",
                "GET\r\nHost: l\r\n\r\n",
                "GET /a\r\nHost: l\r\n\r\n",
                "GET /a b HTTP/1.1\r\nHost: l\r\n\r\n",
                "\u0000GET /a HTTP/1.1\r\nHost: l\r\n\r\n",
                "\u0001\u0002GET /a HTTP/1.1\r\nHost: l\r\n\r\n",
                " GET /a HTTP/1.1\r\nHost: l\r\n\r\n",
                "\r\n\tGET /a HTTP/1.1\r\nHost: l\r\n\r\n",
                "GET\t/a HTTP/1.1\r\nHost: l\r\n\r\n",
                "GET /a\u000bHTTP/1.1\r\nHost: l\r\n\r\n",
                "GET /a\fHTTP/1.1\r\nHost: l\r\n\r\n",
                "GET /a http/1.1\r\nHost: l\r\n\r\n",
                "G(T /a HTTP/1.1\r\nHost: l\r\n\r\n",
                "GET /a FTP/1.1\r\nHost: l\r\n\r\n",
                "GET /a HTTP/x\r\nHost: l\r\n\r\n",
                "GET /a HTTP/1.1\r\n\r\n",
                "GET /a HTTP/1.1\r\nHost: l\r\nHost: m\r\n\r\n",
                "GET /a HTTP/1.1\r\nHost: %n%s\r\n\r\n",
                "GET /a HTTP/1.1\r\nHost: l%\r\n\r\n",
                "GET /a HTTP/1.1\r\nHost: l:port\r\n\r\n",
                "GET /a HTTP/1.1\r\nHost: [::1\r\n\r\n",
                "GET /a HTTP/1.1\r\nHost: \r\n\r\n",
                "GET /a HTTP/1.1\r\nHost: l\r\nNo colon\r\n\r\n",
                "GET /a HTTP/1.1\r\nHost: l\r\nX-Long: a\r\n b\r\n\r\n",
                "GET /a HTTP/1.1\r\nHost: l\r\nX-Long: a\r\n\tb\r\n\r\n",
                "GET /a HTTP/1.1\r\n Host: l\r\n\r\n",
                "GET /a HTTP/1.1\r\nHost: l\r\n: a\r\n\r\n",
                "GET /a HTTP/1.1\r\nHost : l\r\n\r\n",
                "GET /a HTTP/1.1\r\nHost: l\r\nX: a\rb\r\n\r\n",
                "GET /a HTTP/1.1\r\nHost: l\r\nBad name: x\r\n\r\n",
                "GET /a HTTP/1.1\r\nHost: l\r\nX: a\u0000b\r\n\r\n",
                "POST /a HTTP/1.1\r\nHost: l\r\nContent-Length: -1\r\n\r\n",
                "POST /a HTTP/1.1\r\nHost: l\r\nContent-Length: +5\r\n\r\n12345",
                "POST /a HTTP/1.1\r\nHost: l\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\n123456",
                "POST /a HTTP/1.1\r\nHost: l\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "POST /a HTTP/1.1\r\nHost: l\r\nTransfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n",
                "POST /a HTTP/1.1\r\nHost: l\r\nTransfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n",
                "POST /a HTTP/1.1\r\nHost: l\r\nTransfer-Encoding: identity\r\n\r\n",
                "POST /a HTTP/1.0\r\nHost: l\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "POST /a HTTP/1.0\r\nHost: l\r\nTransfer-Encoding: chunked\r\nConnection: keep-alive\r\n\r\n0\r\n\r\n",
                "POST /a HTTP/1.0\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "GET /a HTTP/1.0\r\nHost: l\r\nHost: m\r\n\r\n",
            })
    void a_head_that_cannot_be_read_in_one_way_is_answered_400_and_nothing_after_it_is_served(String head)
            throws IOException {
        int before = routes.heard();
        try (RawHttp raw = RawHttp.open()) {
            String answer = raw.send((head + "GET /after HTTP/1.1\r\nHost: l\r\n\r\n").getBytes(StandardCharsets.UTF_8))
                    .readToEnd();

            assertThat(answer)
                    .startsWith("HTTP/1.1 400 ")
                    .containsIgnoringCase("connection: close")
                    .containsIgnoringCase("content-type: application/problem+json")
                    .contains("\"code\":\"MALFORMED_REQUEST\"", "\"status\":400", "请求内容无法解析", "\"requestId\":\"")
                    .endsWith("}");
            assertThat(routes.heard()).isEqualTo(before);
        }
    }

    @Test
    void the_refusal_speaks_english_to_whom_prefers_it_and_names_the_clients_own_request_id() throws IOException {
        try (RawHttp raw = RawHttp.open()) {
            String answer = raw.head(
                            "GET /%zz HTTP/1.1", "Host: l", "Accept-Language: en", "X-Request-Id: of-the-client-1")
                    .readToEnd();

            assertThat(answer)
                    .contains("\"title\":\"Bad request\"", "\"requestId\":\"of-the-client-1\"")
                    .contains("of-the-client-1\r\n");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /a HTTP/1.1\r\nAccept-Language: en\r\nHost: l\r\nX-Long: a\r\n b\r\n\r\n",
                "GET /a HTTP/1.1\r\nHost: l\r\nX-Long: a\r\n b\r\naccept-language:en-GB, zh;q=0.5\r\n\r\n",
                "GET /a HTTP/1.1\r\nHost: l\r\nNo colon\r\nACCEPT-LANGUAGE: en\r\n\r\n",
                "GET /a HTTP/1.1\r\nAccept-Language: en\r\nHost: l\r\nBad name: x\r\n\r\n",
                "GET\r\nHost: l\r\nAccept-Language: en\r\n\r\n"
            })
    void the_refusal_of_a_head_that_was_not_decoded_speaks_english_too(String head) throws IOException {
        try (RawHttp raw = RawHttp.open()) {
            assertThat(raw.send(head.getBytes(StandardCharsets.UTF_8)).readToEnd())
                    .startsWith("HTTP/1.1 400 ")
                    .contains("\"title\":\"Bad request\"");
        }
    }

    @Test
    void the_language_is_known_however_the_bytes_arrive() throws IOException {
        try (RawHttp raw = RawHttp.open()) {
            String head = "GET /a HTTP/1.1\r\nAccept-Language: en\r\nHost: l\r\nX: a\r\n b\r\n\r\n";
            for (byte each : head.getBytes(StandardCharsets.UTF_8)) {
                raw.send(new byte[] {each});
            }

            assertThat(raw.readToEnd()).startsWith("HTTP/1.1 400 ").contains("\"title\":\"Bad request\"");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"GET /%s HTTP/1.1\r\nHost: l", "GET /a HTTP/1.1\r\nHost: l\r\nAccept-Language: en\r\nX: %s"})
    void what_is_too_long_is_refused_in_english_where_the_language_could_be_read(String head) throws IOException {
        for (int length : new int[] {20_000, head.contains("X:") ? 200_000 : 30_000}) {
            try (RawHttp raw = RawHttp.open()) {
                assertThat(raw.head(head.formatted("a".repeat(length)), "Accept-Language: en")
                                .readToEnd())
                        .containsAnyOf("\"title\":\"Address too long\"", "\"title\":\"Headers too large\"");
            }
        }
    }

    @Test
    void a_head_that_never_ends_is_refused_in_the_language_that_it_had_told() throws IOException {
        try (RawHttp raw = RawHttp.open()) {
            raw.send(
                    "GET /a HTTP/1.1\r\nHost: l\r\nAccept-Language: en\r\nX-Filler: ".getBytes(StandardCharsets.UTF_8));

            assertThat(raw.drip('a').readToEnd())
                    .startsWith("HTTP/1.1 408 ")
                    .contains("\"title\":\"Request timed out\"");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {9_000, 70_000, 200_000})
    void a_line_that_is_too_long_is_answered_414(int length) throws IOException {
        try (RawHttp raw = RawHttp.open()) {
            String answer = raw.head("GET /" + "a".repeat(length) + " HTTP/1.1", "Host: l")
                    .readToEnd();

            assertThat(answer)
                    .startsWith("HTTP/1.1 414 ")
                    .contains("\"code\":\"URI_TOO_LONG\"")
                    .endsWith("}");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {20_000, 70_000, 200_000})
    void headers_that_are_too_large_are_answered_431(int length) throws IOException {
        try (RawHttp raw = RawHttp.open()) {
            String answer = raw.head("GET /a HTTP/1.1", "Host: l", "X-Filler: " + "a".repeat(length))
                    .readToEnd();

            assertThat(answer)
                    .startsWith("HTTP/1.1 431 ")
                    .contains("\"code\":\"HEADERS_TOO_LARGE\"")
                    .endsWith("}");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP/2.0", "HTTP/1.2", "HTTP/0.9", "HTTP/3.0"})
    void another_protocol_is_answered_505(String version) throws IOException {
        try (RawHttp raw = RawHttp.open()) {
            assertThat(raw.head("GET /a " + version, "Host: l").readToEnd())
                    .startsWith("HTTP/1.1 505 ")
                    .contains("\"code\":\"HTTP_VERSION_UNSUPPORTED\"");
        }
    }

    @Test
    void the_refusal_of_a_head_request_has_no_body() throws IOException {
        try (RawHttp raw = RawHttp.open()) {
            assertThat(raw.head("HEAD /%zz HTTP/1.1", "Host: l").readToEnd())
                    .startsWith("HTTP/1.1 400 ")
                    .endsWith("\r\n\r\n");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"close, X-Foo", "X-Foo,close", "X-Foo , Close", "keep-alive, close", "close"})
    void a_connection_that_is_to_be_closed_is_closed_whatever_else_stands_there(String connection) throws IOException {
        try (RawHttp raw = RawHttp.open()) {
            String answer = raw.head("GET /a HTTP/1.1", "Host: l", "Connection: " + connection)
                    .readToEnd();

            assertThat(answer).startsWith("HTTP/1.1 200 ").endsWith("heard /a.");
        }
    }

    @Test
    void a_connection_that_stays_serves_request_after_request_also_sent_at_once() throws IOException {
        try (RawHttp raw = RawHttp.open()) {
            raw.send("GET /a HTTP/1.1\r\nHost: l\r\n\r\nGET /b HTTP/1.1\r\nHost: l\r\n\r\n"
                    .getBytes(StandardCharsets.UTF_8));

            assertThat(raw.readUntil("heard /a.")).startsWith("HTTP/1.1 200 ");
            assertThat(raw.readUntil("heard /b.")).startsWith("HTTP/1.1 200 ");
        }
    }

    @Test
    void an_unsound_request_behind_a_sound_one_waits_for_its_answer() throws IOException {
        try (RawHttp raw = RawHttp.open()) {
            String answers = raw.send("GET /a HTTP/1.1\r\nHost: l\r\n\r\nGET /%zz HTTP/1.1\r\nHost: l\r\n\r\n"
                            .getBytes(StandardCharsets.UTF_8))
                    .readToEnd();

            assertThat(answers).startsWith("HTTP/1.1 200 ").contains("heard /a.HTTP/1.1 400 ");
        }
    }

    @Test
    void a_header_that_goes_on_in_the_next_line_is_refused_however_the_bytes_arrive() throws IOException {
        try (RawHttp raw = RawHttp.open()) {
            for (byte each : "GET /a HTTP/1.1\r\nHost: l\r\nX: a\r\n b\r\n\r\n".getBytes(StandardCharsets.UTF_8)) {
                raw.send(new byte[] {each});
            }

            assertThat(raw.readToEnd()).startsWith("HTTP/1.1 400 ");
        }
    }

    @Test
    void a_byte_now_and_then_does_not_prolong_the_time_for_a_head() throws IOException {
        try (RawHttp raw = RawHttp.open()) {
            raw.send("GET /a HTTP/1.1\r\nHost: l\r\nX-Filler: ".getBytes(StandardCharsets.UTF_8));

            assertThat(raw.drip('a').readToEnd())
                    .startsWith("HTTP/1.1 408 ")
                    .contains("\"code\":\"REQUEST_TIMEOUT\"")
                    .endsWith("}");
        }
    }

    @Test
    void the_second_head_of_a_connection_has_its_time_too() throws IOException {
        try (RawHttp raw = RawHttp.open()) {
            raw.head("GET /a HTTP/1.1", "Host: l").readUntil("heard /a.");
            raw.send("GET /b HTTP/1.1\r\nX-Filler: ".getBytes(StandardCharsets.UTF_8));

            assertThat(raw.drip('a').readToEnd()).startsWith("HTTP/1.1 408 ");
        }
    }

    @Test
    void a_connection_that_asks_nothing_is_closed() throws IOException {
        try (RawHttp raw = RawHttp.open()) {
            assertThat(raw.readToEnd()).isEmpty();
        }
    }
}
