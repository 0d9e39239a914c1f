package org.linli.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.connection.test.RawHttp;

@QuarkusTest
class AnswersTest {

    @Inject
    BehavingRoutes routes;

    @ParameterizedTest
    @CsvSource({
        "400,MALFORMED_REQUEST",
        "403,FORBIDDEN",
        "405,METHOD_NOT_ALLOWED",
        "418,MALFORMED_REQUEST",
        "500,INTERNAL_ERROR",
        "502,INTERNAL_ERROR",
        "503,UNAVAILABLE"
    })
    void an_answer_that_says_nothing_but_its_status_gets_words(int status, String code) throws IOException {
        try (RawHttp raw = RawHttp.open()) {
            String answer = raw.head("GET /mute?status=" + status + " HTTP/1.1", "Host: l", "Accept-Language: en")
                    .readUntil("}");

            assertThat(answer)
                    .startsWith("HTTP/1.1 " + status + " ")
                    .containsIgnoringCase("content-type: application/problem+json")
                    .containsIgnoringCase("allow: GET")
                    .contains("\"status\":" + status, "\"code\":\"" + code + "\"");
            assertThat(raw.head("GET /next HTTP/1.1", "Host: l").readUntil("heard /next."))
                    .startsWith("HTTP/1.1 200 ");
        }
    }

    @ParameterizedTest
    @CsvSource({"GET,204", "GET,304", "HEAD,404", "GET,302"})
    void an_answer_that_is_to_have_no_body_stays_without(String method, int status) throws IOException {
        try (RawHttp raw = RawHttp.open()) {
            String answer = raw.head(method + " /mute?status=" + status + " HTTP/1.1", "Host: l", "Connection: close")
                    .readToEnd();

            assertThat(answer).startsWith("HTTP/1.1 " + status + " ").endsWith("\r\n\r\n");
        }
    }

    @Test
    void a_request_that_nobody_answers_is_answered_at_last() throws IOException {
        try (RawHttp raw = RawHttp.open()) {
            String answer = raw.head("GET /silent HTTP/1.1", "Host: l").readToEnd();

            assertThat(answer)
                    .startsWith("HTTP/1.1 503 ")
                    .containsIgnoringCase("retry-after: ")
                    .contains("\"code\":\"UNAVAILABLE\"");
        }
    }

    @Test
    void an_answer_that_is_read_a_byte_now_and_then_is_cut_off() throws IOException {
        int before = routes.cutOff();
        try (RawHttp raw = RawHttp.open()) {
            raw.head("GET /flood HTTP/1.1", "Host: l");

            Awaitility.await()
                    .pollInterval(100, TimeUnit.MILLISECONDS)
                    .atMost(20, TimeUnit.SECONDS)
                    .until(() -> raw.in().read() < 0 || routes.cutOff() > before);
            assertThat(routes.cutOff()).isEqualTo(before + 1);
        }
    }
}
