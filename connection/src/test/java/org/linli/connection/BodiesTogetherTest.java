package org.linli.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.connection.test.RawHttp;

@QuarkusTest
@TestProfile(BodiesTogetherTest.LittleRoom.class)
class BodiesTogetherTest {

    /** Room for one body of ten thousand bytes and not for two. */
    public static class LittleRoom implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("linli.connection.taken-in-together", "24K");
        }
    }

    @Inject
    BehavingRoutes routes;

    private static RawHttp body(String path) throws IOException {
        return RawHttp.open()
                .head("POST " + path + " HTTP/1.1", "Host: l", "Content-Length: 10000", "Connection: close")
                .send("0".repeat(10_000).getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void a_body_has_its_room_until_its_request_is_answered() throws IOException {
        int before = routes.heard();
        try (RawHttp worked = body("/silent")) {
            await().until(() -> routes.heard() > before);
            try (RawHttp tooMuch = body("/count")) {
                assertThat(tooMuch.readToEnd()).startsWith("HTTP/1.1 503 ").contains("\"code\":\"UNAVAILABLE\"");
            }
            assertThat(worked.readToEnd()).startsWith("HTTP/1.1 503 ");
        }
        await().untilAsserted(BodiesTogetherTest::aBodyAloneHasRoom);
        for (int i = 0; i < 5; i++) {
            aBodyAloneHasRoom();
        }
    }

    private static void aBodyAloneHasRoom() throws IOException {
        try (RawHttp alone = body("/count")) {
            assertThat(alone.readToEnd()).startsWith("HTTP/1.1 200 ").contains("counted 10000.");
        }
    }
}
