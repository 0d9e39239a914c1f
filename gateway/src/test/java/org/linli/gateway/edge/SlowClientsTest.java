package org.linli.gateway.edge;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.connection.test.RawHttp;

@QuarkusTest
@QuarkusTestResource(FakeServices.class)
class SlowClientsTest {

    private static final int CROWD = 300;
    private final String id = UUID.randomUUID().toString();

    @BeforeEach
    void keys() {
        Tokens.arePublished();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    @Test
    void a_crowd_that_sends_a_byte_of_its_body_and_stops_takes_nobodys_place() throws IOException {
        List<RawHttp> crowd = new ArrayList<>();
        try {
            for (int i = 0; i < CROWD; i++) {
                crowd.add(RawHttp.open()
                        .head(
                                "POST /api/v1/auth/staff/login?id=" + id + " HTTP/1.1",
                                "Host: l",
                                "Content-Length: 10000")
                        .send(ascii("{")));
            }
            given().auth().oauth2(Tokens.valid()).get("/api/v1/areas").then().statusCode(200);
            given().body("{}").post("/api/v1/auth/staff/login").then().statusCode(200);
            assertThat(Tokens.seenByService(id)).isZero();
        } finally {
            for (RawHttp one : crowd) {
                one.close();
            }
        }
    }

    @Test
    void a_crowd_whose_attempts_to_sign_in_hang_takes_no_place_of_those_who_are_in() throws IOException {
        List<RawHttp> crowd = new ArrayList<>();
        try {
            for (int i = 0; i < 20; i++) {
                crowd.add(RawHttp.open()
                        .head("POST /api/v1/auth/hangs/silent?id=" + id + " HTTP/1.1", "Host: l", "Content-Length: 2")
                        .send(ascii("{}")));
            }
            await().atMost(Duration.ofSeconds(5)).until(() -> Tokens.seenByService(id) > 0);
            given().auth().oauth2(Tokens.valid()).get("/api/v1/areas").then().statusCode(200);
            assertThat(Tokens.seenByService(id)).isLessThanOrEqualTo(2);
        } finally {
            for (RawHttp one : crowd) {
                one.close();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 1000", "Transfer-Encoding: chunked"})
    void a_byte_now_and_then_does_not_prolong_the_time_for_a_small_body(String framing) throws IOException {
        try (RawHttp raw = RawHttp.open()) {
            raw.head(
                            "POST /api/v1/areas/impatient/count-body?id=" + id + " HTTP/1.1",
                            "Host: l",
                            "Authorization: Bearer " + Tokens.valid(),
                            framing)
                    .send(ascii("3e8\r\n"));
            assertThat(raw.drip('1').readToEnd())
                    .startsWith("HTTP/1.1 408 ")
                    .containsIgnoringCase("connection: close")
                    .contains("REQUEST_TIMEOUT");
            assertThat(Tokens.seenByService(id)).isZero();
        }
    }

    @Test
    void a_chunked_body_that_turns_out_large_arrives_whole_all_the_same() throws IOException {
        byte[] part = ascii("4000\r\n" + "0".repeat(0x4000) + "\r\n");
        try (RawHttp raw = RawHttp.open()) {
            raw.head(
                    "POST /api/v1/areas/count-body HTTP/1.1",
                    "Host: l",
                    "Authorization: Bearer " + Tokens.valid(),
                    "Connection: close",
                    "Transfer-Encoding: chunked");
            for (int i = 0; i < 20; i++) {
                raw.send(part);
            }
            assertThat(raw.send(ascii("0\r\n\r\n")).readToEnd())
                    .startsWith("HTTP/1.1 200 ")
                    .endsWith(Integer.toString(20 * 0x4000));
        }
    }
}
