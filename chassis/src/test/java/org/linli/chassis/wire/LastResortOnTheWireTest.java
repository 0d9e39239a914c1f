package org.linli.chassis.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.chassis.test.Infrastructure;
import org.linli.chassis.test.RawHttp;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class LastResortOnTheWireTest {

    @ParameterizedTest(name = "a failure in {0}")
    @ValueSource(
            strings = {
                "a filter of the router",
                "a request filter",
                "a response filter",
                "an exception mapper",
                "a serializer"
            })
    void whatever_fails_wherever_is_answered_with_a_problem(String where) throws IOException {
        for (String language : new String[] {"en", "-", "zh;q=7"}) {
            RawHttp.Answer answer = RawHttp.ask(
                    "GET",
                    "/wire/broken",
                    "X-Broken: " + where.substring(where.indexOf(' ') + 1),
                    "Accept-Language: " + language);
            problem(answer, 500, "INTERNAL_ERROR");
            assertThat(answer.body()).doesNotContain("java", "Exception", "org.linli");
        }
    }

    @Test
    void a_request_that_nobody_answers_is_answered_in_the_end() throws IOException {
        problem(RawHttp.ask("GET", "/wire/broken/lost"), 503, "UNAVAILABLE");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "PUT, /wire/things, 'OPTIONS, POST'",
        "GET, /wire/things, 'OPTIONS, POST'",
        "TRACE, /wire/things, 'OPTIONS, POST'",
        "BREW, /wire/things, 'OPTIONS, POST'",
        "GET, /wire/contract/1/close, 'OPTIONS, POST'",
        "GET, /wire/headers/read, 'OPTIONS, POST'",
        "DELETE, /wire/headers/read-all/, 'OPTIONS, POST'",
        "PATCH, /wire/contract/notes/1, 'GET, HEAD, OPTIONS'",
        "POST, /wire/contract/1, 'GET, HEAD, OPTIONS'",
        "DELETE, /wire/kinds, 'GET, HEAD, OPTIONS, POST'",
        "HEAD, /wire/versions/3, 'OPTIONS, POST'"
    })
    void a_method_that_an_address_does_not_take_is_answered_405_with_what_it_takes(
            String method, String path, String allowed) throws IOException {
        RawHttp.Answer answer = RawHttp.ask(method, path);
        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("Allow")).isEqualTo(allowed);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    }

    @Test
    void options_are_told_where_there_is_an_address_and_nowhere_else() throws IOException {
        RawHttp.Answer answer = RawHttp.ask("OPTIONS", "/wire/kinds");
        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.header("Allow")).isEqualTo("GET, HEAD, OPTIONS, POST");
        problem(RawHttp.ask("OPTIONS", "/wire/nothing"), 404, "NOT_FOUND");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {"/nothing", "/wire", "/wire/contract/1/open", "/q/nothing", "/wire//things/1", "/..%2f..%2fetc"})
    void what_does_not_exist_is_answered_404(String target) throws IOException {
        problem(RawHttp.ask("GET", target), 404, "NOT_FOUND");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "/wire/kinds/%zz", "/wire/kinds/%", "/wire/kinds/%4", "/wire/kinds?limit=%zz",
                        "/wire/kinds?cursor=%FF%FE",
                "/wire/kinds?cursor=%C0%80", "/wire/kinds?cursor=%ED%A0%80", "/wire/kinds/%00", "/wire/kinds?%00",
                        "/wire/kinds?cursor=a%0Ab",
                "/wire/kinds?cursor=%E2%80%AE", "/wire/kinds?cursor=\u00e9", "/wire/kinds/\u00e4\u00b8\u00ad"
            })
    void an_address_that_is_not_well_encoded_is_malformed(String target) throws IOException {
        problem(RawHttp.ask("GET", target), 400, "MALFORMED_REQUEST");
    }

    @Test
    void what_is_too_long_is_refused_by_its_kind() throws IOException {
        problem(RawHttp.ask("GET", "/wire/kinds?cursor=" + "x".repeat(9000)), 414, "URI_TOO_LONG");
        problem(RawHttp.ask("GET", "/wire/kinds", "X-Much: " + "x".repeat(33_000)), 431, "HEADERS_TOO_LARGE");
        problem(
                RawHttp.send("POST", "/wire/things", "x".repeat(1_100_000), "Content-Type: application/json"),
                413,
                "PAYLOAD_TOO_LARGE");
    }

    @Test
    void a_body_in_chunks_is_held_to_the_same_limit() throws IOException {
        StringBuilder chunks =
                new StringBuilder("POST /wire/things HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n"
                        + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n");
        for (int i = 0; i < 20; i++) {
            chunks.append("10000\r\n").append(" ".repeat(0x10000)).append("\r\n");
        }
        problem(RawHttp.send(chunks.append("0\r\n\r\n").toString(), new byte[0]), 413, "PAYLOAD_TOO_LARGE");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {"C080", "C1BF", "E08080", "F0808080", "EDA080", "EDBFBF", "F4908080", "FF", "80", "E4B8", "00"})
    void a_body_that_is_not_well_formed_utf_8_is_malformed(String bytes) throws IOException {
        byte[] odd = HexFormat.of().parseHex(bytes);
        byte[] start = "{\"name\":\"".getBytes(StandardCharsets.UTF_8);
        byte[] end = "\"}".getBytes(StandardCharsets.UTF_8);
        byte[] body = new byte[start.length + odd.length + end.length];
        System.arraycopy(start, 0, body, 0, start.length);
        System.arraycopy(odd, 0, body, start.length, odd.length);
        System.arraycopy(end, 0, body, start.length + odd.length, end.length);
        problem(RawHttp.send("POST", "/wire/things", body, "Content-Type: application/json"), 400, "MALFORMED_REQUEST");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"Host: :", "Host: a:b", "Host: %n%s", "Host: a%", "Host: a b", "Host: ", "X-Nothing: 1"})
    void a_bad_host_or_none_is_no_failure(String line) throws IOException {
        RawHttp.Answer answer =
                RawHttp.send("GET /wire/kinds HTTP/1.1\r\nConnection: close\r\n" + line + "\r\n\r\n", new byte[0]);
        assertThat(answer.status()).isIn(200, 400);
        assertThat(answer.status() == 200 || answer.isProblem()).isTrue();
    }

    private static void problem(RawHttp.Answer answer, int status, String code) {
        assertThat(answer.status()).as("%s", answer).isEqualTo(status);
        assertThat(answer.isProblem()).as("%s", answer).isTrue();
        assertThat(JsonPath.from(answer.body()).getString("code")).isEqualTo(code);
        assertThat(answer.header("X-Request-Id"))
                .isEqualTo(JsonPath.from(answer.body()).getString("requestId"));
    }
}
