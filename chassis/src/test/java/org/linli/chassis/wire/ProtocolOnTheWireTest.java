package org.linli.chassis.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.chassis.test.Infrastructure;
import org.linli.chassis.test.RawHttp;
import org.linli.chassis.test.RawHttp.Answer;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class ProtocolOnTheWireTest {

    @ParameterizedTest(name = "{0} bytes of {1}")
    @CsvSource({
        "8000000, application/json, 413, PAYLOAD_TOO_LARGE",
        "1000000, text/plain, 415, UNSUPPORTED_MEDIA_TYPE",
        "1000000, application/json, 400, MALFORMED_REQUEST"
    })
    void a_client_that_sends_its_whole_body_before_it_reads_reads_why_it_was_refused(
            int size, String type, int status, String code) throws IOException {
        String head = "POST /wire/text HTTP/1.1\r\nHost: l\r\nContent-Type: " + type + "\r\nContent-Length: " + size;

        Answer answer = RawHttp.send(head + "\r\nConnection: close\r\n\r\n", new byte[size]);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.isProblem()).isTrue();
        assertThat(answer.body()).contains(code).endsWith("}");
    }

    @Test
    void an_old_protocol_is_served_without_a_host_and_without_chunks() throws IOException {
        Answer answer = RawHttp.send("GET /wire/text?q=a HTTP/1.0\r\n\r\n", new byte[0]);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Transfer-Encoding")).isNull();
        assertThat(answer.header("Content-Length"))
                .isEqualTo(String.valueOf(answer.body().length()));
    }

    @Test
    void a_name_without_a_value_is_given_too() throws IOException {
        Answer answer = RawHttp.ask("GET", "/wire/kinds?limit=1&limit");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("limit", "只能出现一次");
    }

    @Test
    void chunks_beside_an_old_protocol_are_refused() throws IOException {
        Answer answer =
                RawHttp.send("POST /wire/text HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", new byte[0]);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.isProblem()).isTrue();
    }
}
