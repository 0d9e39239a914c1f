package org.linli.chassis.test;

import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The OpenAPI that the service under test serves, and the one that is committed. */
public final class OpenApiContract {

    private static final Path COMMITTED = Path.of("contract", "openapi.yaml");

    private OpenApiContract() {}

    public static String served() {
        return RestAssured.given()
                .accept("application/yaml")
                .get("/q/openapi?format=yaml")
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .replace("\r\n", "\n");
    }

    /**
     * The committed one; after a deliberate change the test is run once with {@code -Dlinli.contract.update=true}, which
     * writes the served one first.
     */
    public static String committed() throws IOException {
        if (Boolean.getBoolean("linli.contract.update")) {
            Files.createDirectories(COMMITTED.getParent());
            Files.writeString(COMMITTED, served());
        }
        return Files.readString(COMMITTED);
    }
}
