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
class BodiesTest {

    @Inject
    BehavingRoutes routes;

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 10000", "Transfer-Encoding: chunked", "Content-Length: 65536"})
    void of_a_small_body_that_only_drips_nobody_behind_the_door_hears(String framing) throws IOException {
        int before = routes.heard();
        try (RawHttp raw = RawHttp.open()) {
            raw.head("POST /count HTTP/1.1", "Host: l", "Accept-Language: en", framing)
                    .send(ascii("2710\r\n"));

            assertThat(raw.drip('1').readToEnd())
                    .startsWith("HTTP/1.1 408 ")
                    .contains("\"code\":\"REQUEST_TIMEOUT\"", "did not arrive in time")
                    .endsWith("}");
            assertThat(routes.heard()).isEqualTo(before);
        }
    }

    @Test
    void a_large_body_that_drips_is_handed_on_and_ends_in_time_too() throws IOException {
        int before = routes.heard();
        try (RawHttp raw = RawHttp.open()) {
            raw.head("POST /count HTTP/1.1", "Host: l", "Content-Length: 100000")
                    .send(ascii("1"));

            assertThat(raw.drip('1').readToEnd()).startsWith("HTTP/1.1 408 ").contains("REQUEST_TIMEOUT");
            assertThat(routes.heard()).isEqualTo(before + 1);
        }
    }

    @Test
    void a_body_whose_answer_is_already_there_is_cut_off_without_a_second_one() throws IOException {
        try (RawHttp raw = RawHttp.open()) {
            raw.head("POST /early HTTP/1.1", "Host: l", "Content-Length: 100000")
                    .readUntil("heard /early.");

            assertThat(raw.readToEnd()).isEmpty();
        }
    }

    @Test
    void a_small_body_arrives_whole_however_it_is_framed_and_cut() throws IOException {
        try (RawHttp raw = RawHttp.open()) {
            raw.head("POST /count HTTP/1.1", "Host: l", "Content-Length: 6")
                    .send(ascii("12"))
                    .send(ascii("3456"));
            assertThat(raw.readUntil("counted 6.")).startsWith("HTTP/1.1 200 ");

            raw.head("POST /count HTTP/1.1", "Host: l", "Transfer-Encoding: chunked")
                    .send(ascii("3\r\n123\r\n"))
                    .send(ascii("4\r\n4567\r\n0\r\n\r\n"));
            assertThat(raw.readUntil("counted 7.")).startsWith("HTTP/1.1 200 ");
        }
    }

    @Test
    void a_large_body_is_handed_on_as_it_comes() throws IOException {
        byte[] part = ascii("10000\r\n" + "0".repeat(0x10000) + "\r\n");
        try (RawHttp raw = RawHttp.open()) {
            raw.head("POST /count HTTP/1.1", "Host: l", "Transfer-Encoding: chunked");
            for (int i = 0; i < 16; i++) {
                raw.send(part);
            }
            raw.send(ascii("0\r\n\r\n"));

            assertThat(raw.readUntil("counted 1048576.")).contains("HTTP/1.1 200 ");
        }
    }

    @Test
    void a_body_of_little_chunks_is_handed_on_in_few_parts_whether_it_is_taken_in_or_not() throws IOException {
        for (int chunks : new int[] {10_000, 100_000}) {
            try (RawHttp raw = RawHttp.open()) {
                String answer = raw.head("POST /parts HTTP/1.1", "Host: l", "Transfer-Encoding: chunked")
                        .send(ascii("1\r\na\r\n".repeat(chunks) + "0\r\n\r\n"))
                        .readUntil(" parts.");

                String parts = answer.substring(answer.lastIndexOf("in ") + 3, answer.lastIndexOf(" parts."));
                assertThat(Integer.parseInt(parts)).isLessThan(chunks / 100);
            }
        }
    }

    @Test
    void what_follows_a_body_that_nobody_was_told_to_send_is_served_to_nobody() throws IOException {
        String next = "GET /next HTTP/1.1\r\nHost: l\r\n\r\n";
        try (RawHttp raw = RawHttp.open()) {
            raw.head("POST /early HTTP/1.1", "Host: l", "Content-Length: 3000000", "Expect: 100-continue");

            raw.send(ascii(next));

            assertThat(raw.readToEnd())
                    .startsWith("HTTP/1.1 200 ")
                    .containsIgnoringCase("\r\nconnection: close\r\n")
                    .endsWith("heard /early.");
        }
    }

    @Test
    void a_client_that_asks_before_it_sends_is_told_to_go_on() throws IOException {
        try (RawHttp raw = RawHttp.open()) {
            raw.head("POST /count HTTP/1.1", "Host: l", "Content-Length: 5", "Expect: 100-continue");
            assertThat(raw.readUntil("\r\n\r\n")).startsWith("HTTP/1.1 100 ");

            assertThat(raw.send(ascii("12345")).readUntil("counted 5.")).startsWith("HTTP/1.1 200 ");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "xyz\r\n123\r\n",
                "-1\r\n123\r\n",
                "3\r\n1234\r\n0\r\n\r\n",
                "ffffffffffffffff\r\n1",
                // Of these a decoder that counts in 32 bits reads the end.
                "100000002\r\n12\r\n0\r\n\r\n",
                "1000000000000000000000002\r\n12\r\n0\r\n\r\n",
                "00000000000000000000000000002\r\n12\r\n0\r\n\r\n",
                " 2\r\n12\r\n0\r\n\r\n",
                "2 \r\n12\r\n0\r\n\r\n",
                "2 junk\r\n12\r\n0\r\n\r\n",
                "2 0\r\n12\r\n0\r\n\r\n",
                "0x2\r\n12\r\n0\r\n\r\n",
                "2\n12\r\n0\r\n\r\n",
                "2\r\n12\n0\r\n\r\n",
                "2;a=\"\r\n12\r\n0\r\n\r\n",
                "2;a=\"b\\\"\r\n12\r\n0\r\n\r\n",
                "2;a\rb\r\n12\r\n0\r\n\r\n",
                ";a\r\n12\r\n0\r\n\r\n",
                "\r\n12\r\n0\r\n\r\n",
                "2\r\n12\r\n0\n\r\n"
            })
    void a_malformed_chunk_is_answered_400_and_nothing_after_it_is_served(String chunks) throws IOException {
        int before = routes.heard();
        try (RawHttp raw = RawHttp.open()) {
            String answer = raw.head("POST /count HTTP/1.1", "Host: l", "Transfer-Encoding: chunked")
                    .send(ascii(chunks + "GET /after HTTP/1.1\r\nHost: l\r\n\r\n"))
                    .readToEnd();

            assertThat(answer)
                    .startsWith("HTTP/1.1 400 ")
                    .contains("MALFORMED_REQUEST")
                    .endsWith("}");
            assertThat(routes.heard()).isEqualTo(before);
        }
    }

    @Test
    void a_malformed_chunk_of_a_body_that_was_handed_on_is_answered_too() throws IOException {
        try (RawHttp raw = RawHttp.open()) {
            String answer = raw.head("POST /count HTTP/1.1", "Host: l", "Transfer-Encoding: chunked")
                    .send(ascii("11000\r\n" + "0".repeat(0x11000) + "\r\nxyz\r\n"))
                    .readToEnd();

            assertThat(answer).startsWith("HTTP/1.1 400 ").contains("MALFORMED_REQUEST");
        }
    }
}
