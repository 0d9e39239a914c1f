package org.linli.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.SocketException;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.connection.test.RawHttp;

/** What a client reads of its refusal that sends everything before it reads anything. */
@QuarkusTest
class LingeringTest {

    private static final byte[] PART = new byte[64 * 1024];

    @Inject
    MeterRegistry meters;

    @ParameterizedTest
    @CsvSource({
        "POST /refuse HTTP/1.1, too large.",
        "POST /refuse HTTP/1.0, too large.",
        "POST /last HTTP/1.1, the last.",
        "POST /%zz HTTP/1.1, }",
        "POST /a HTTP/1.2, }"
    })
    void a_client_that_sends_its_whole_body_before_it_reads_reads_why_it_was_refused(String line, String end)
            throws IOException {
        try (RawHttp raw = RawHttp.open()) {
            raw.head(line, "Host: l", "Content-Length: " + 64 * PART.length);
            for (int i = 0; i < 64; i++) {
                raw.send(PART);
            }

            assertThat(raw.readToEnd()).startsWith("HTTP/1.").endsWith(end);
        }
    }

    @Test
    void our_side_ends_at_once() throws IOException {
        try (RawHttp raw = RawHttp.open()) {
            raw.head("POST /refuse HTTP/1.1", "Host: l", "Content-Length: 1000000");

            assertThat(raw.readToEnd()).endsWith("too large.");
        }
    }

    @Test
    void a_client_that_does_not_stop_is_cut_off_however_little_it_sends_and_keeps_its_place_until_then()
            throws IOException {
        Awaitility.await().until(() -> open() == 0);
        try (RawHttp raw = RawHttp.open()) {
            raw.head("POST /refuse HTTP/1.1", "Host: l", "Content-Length: 1000000")
                    .readToEnd();
            assertThat(open()).isEqualTo(1);

            Awaitility.await().pollInterval(Duration.ofMillis(20)).untilAsserted(() -> assertThatThrownBy(
                            () -> raw.send(new byte[] {'x'}))
                    .isInstanceOf(SocketException.class));
            assertThat(open()).isZero();
        }
    }

    @Test
    void a_client_that_sends_without_end_is_cut_off() throws IOException {
        try (RawHttp raw = RawHttp.open()) {
            raw.head("POST /refuse HTTP/1.1", "Host: l", "Content-Length: 1000000000");

            assertThatThrownBy(() -> {
                        for (int i = 0; i < 1000; i++) {
                            raw.send(PART);
                        }
                    })
                    .isInstanceOf(SocketException.class);
        }
    }

    private double open() {
        return meters.get("linli.connection.open").gauge().value();
    }
}
