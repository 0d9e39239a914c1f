package org.linli.chassis.test;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Holds the running service's OpenAPI against the committed one. After a deliberate change, run the test with
 * {@code -Dlinli.contract.update=true} and commit the new file.
 */
public final class OpenApiContract {

    private static final Path COMMITTED = Path.of("contract", "openapi.yaml");

    private OpenApiContract() {}

    public static void check() throws IOException {
        String served = RestAssured.given()
                .accept("application/yaml")
                .get("/q/openapi?format=yaml")
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .replace("\r\n", "\n");
        if (Boolean.getBoolean("linli.contract.update")) {
            Files.createDirectories(COMMITTED.getParent());
            Files.writeString(COMMITTED, served);
        }
        assertThat(COMMITTED).as("committed OpenAPI").exists();
        assertThat(served)
                .as("the OpenAPI has drifted from %s; run the test with -Dlinli.contract.update=true", COMMITTED)
                .isEqualTo(Files.readString(COMMITTED));
    }
}
