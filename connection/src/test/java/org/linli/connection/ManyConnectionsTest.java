package org.linli.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.linli.connection.test.RawHttp;

@QuarkusTest
@TestProfile(ManyConnectionsTest.FewPlaces.class)
class ManyConnectionsTest {

    @Inject
    MeterRegistry registry;

    private static final int PLACES = 8;

    /** A port with room for a few. */
    public static class FewPlaces implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "linli.connection.max-per-address",
                    Integer.toString(PLACES),
                    "linli.connection.head-timeout",
                    "PT60S");
        }
    }

    @Test
    void a_connection_too_many_is_told_so_and_the_others_go_on() throws IOException {
        List<RawHttp> places = new ArrayList<>();
        try {
            for (int i = 0; i < PLACES; i++) {
                places.add(RawHttp.open());
            }
            try (RawHttp tooMany = RawHttp.open()) {
                assertThat(tooMany.readToEnd())
                        .startsWith("HTTP/1.1 429 ")
                        .containsIgnoringCase("retry-after: ")
                        .contains("\"code\":\"TOO_MANY_REQUESTS\"");
            }
            assertThat(places.get(0).head("GET /a HTTP/1.1", "Host: l").readUntil("heard /a."))
                    .startsWith("HTTP/1.1 200 ");
        } finally {
            for (RawHttp place : places) {
                place.close();
            }
        }
        await().atMost(Duration.ofSeconds(10)).untilAsserted(ManyConnectionsTest::thereIsRoomAgain);
    }

    @Test
    void after_more_connections_than_can_be_told_so_every_place_is_free_again() throws IOException {
        List<RawHttp> flood = new ArrayList<>();
        try {
            for (int i = 0; i < PLACES; i++) {
                flood.add(RawHttp.open());
            }
            await().atMost(Duration.ofSeconds(20)).until(() -> isAnyNotHeardOfMore(flood));
        } finally {
            for (RawHttp one : flood) {
                one.close();
            }
        }
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            assertThat(gauge("linli.connection.refused")).isZero();
            assertThat(gauge("linli.connection.open")).isZero();
        });
        thereIsRoomAgain();
    }

    /** So many at a time as are told, and some more. */
    private static boolean isAnyNotHeardOfMore(List<RawHttp> flood) throws IOException {
        List<RawHttp> more = Stream.generate(RawHttp::open).limit(320).toList();
        flood.addAll(more);
        for (RawHttp one : more) {
            if (one.isClosedWithoutAWord()) {
                return true;
            }
        }
        return false;
    }

    private double gauge(String name) {
        return registry.get(name).gauge().value();
    }

    private static void thereIsRoomAgain() throws IOException {
        try (RawHttp raw = RawHttp.open()) {
            assertThat(raw.head("GET /a HTTP/1.1", "Host: l", "Connection: close")
                            .readToEnd())
                    .startsWith("HTTP/1.1 200 ");
        }
    }
}
