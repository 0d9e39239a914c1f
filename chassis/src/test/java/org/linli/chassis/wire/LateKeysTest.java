package org.linli.chassis.wire;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.linli.chassis.id.Ids;
import org.linli.chassis.test.Infrastructure;
import org.linli.chassis.test.Tokens;

@QuarkusTest
@TestProfile(LateKeysTest.NobodyListensYet.class)
@WithTestResource(Infrastructure.class)
class LateKeysTest {

    private static final String SOURCE = "quarkus.rest-client.jwks.url";

    /** A service that starts before grid-service. */
    public static class NobodyListensYet implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            try (ServerSocket free = new ServerSocket(0)) {
                return Map.of(SOURCE, "http://127.0.0.1:" + free.getLocalPort());
            } catch (IOException noPort) {
                throw new UncheckedIOException(noPort);
            }
        }
    }

    @Test
    void a_service_that_starts_before_grid_service_says_wait_not_sign_in_again() throws IOException {
        String token = Tokens.resident(Ids.next());
        ask(token).statusCode(503).header("Retry-After", notNullValue()).body("code", equalTo("UNAVAILABLE"));
        ask("not.a.token").statusCode(401);
        given().get("/q/health/ready").then().statusCode(503);

        HttpServer source = listening();
        try {
            Awaitility.await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> ask(token)
                    .statusCode(200));
        } finally {
            source.stop(0);
        }
        given().get("/q/health/ready").then().statusCode(200);
    }

    private static HttpServer listening() throws IOException {
        int port = URI.create(ConfigProvider.getConfig().getValue(SOURCE, String.class))
                .getPort();
        HttpServer source = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
        source.createContext("/", exchange -> {
            try (InputStream jwks = Tokens.class.getResourceAsStream("/test-keys/jwks.json")) {
                byte[] keys = jwks.readAllBytes();
                exchange.getResponseHeaders().add("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, keys.length);
                exchange.getResponseBody().write(keys);
            }
            exchange.close();
        });
        source.start();
        return source;
    }

    private static ValidatableResponse ask(String token) {
        return given().auth().oauth2(token).get("/wire/whoami").then();
    }
}
