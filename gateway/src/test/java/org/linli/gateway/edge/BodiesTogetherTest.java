package org.linli.gateway.edge;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(BodiesTogetherTest.LittleRoom.class)
@QuarkusTestResource(FakeServices.class)
class BodiesTogetherTest {

    /** Room for a body of thirty thousand bytes and not for two. */
    public static class LittleRoom implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("linli.gateway.taken-in-together", "64K");
        }
    }

    @BeforeEach
    void keys() {
        Tokens.arePublished();
    }

    private static int post(int bytes) {
        return given().header("Authorization", "Bearer " + Tokens.valid())
                .body(new byte[bytes])
                .post("/api/v1/areas/count-body")
                .statusCode();
    }

    @Test
    void bodies_beyond_the_room_for_all_are_answered_503_and_each_gives_its_own_back() {
        for (int i = 0; i < 5; i++) {
            given().header("Authorization", "Bearer " + Tokens.valid())
                    .body(new byte[60_000])
                    .post("/api/v1/areas/count-body")
                    .then()
                    .statusCode(503)
                    .header("Retry-After", is("2"))
                    .body("code", is("UNAVAILABLE"));
            assertThat(post(30_000)).isEqualTo(200);
        }
    }
}
