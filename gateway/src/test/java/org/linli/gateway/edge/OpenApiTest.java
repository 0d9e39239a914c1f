package org.linli.gateway.edge;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The start of the application is itself a test: the committed contracts merge without a clash. */
@QuarkusTest
@QuarkusTestResource(FakeServices.class)
class OpenApiTest {

    @Test
    void the_description_is_public_json() {
        given().get("/openapi")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("openapi", startsWith("3.1"))
                .body("components.securitySchemes.accessToken.scheme", is("bearer"));
    }

    @Test
    void it_is_yaml_when_asked_and_says_the_same() throws IOException {
        String json = given().get("/openapi").asString();
        String byParameter = given().get("/openapi?format=yaml")
                .then()
                .contentType("application/yaml")
                .extract()
                .asString();
        String byHeader = given().accept("application/yaml").get("/openapi").asString();
        assertThat(byHeader).isEqualTo(byParameter);
        assertThat(new YAMLMapper().readTree(byParameter)).isEqualTo(new ObjectMapper().readTree(json));
    }

    @Test
    void it_is_not_sent_again_to_one_who_has_it() {
        String etag = given().get("/openapi").header("ETag");
        given().header("If-None-Match", etag).get("/openapi").then().statusCode(304);
        given().head("/openapi").then().statusCode(200).header("ETag", etag);
        given().post("/openapi").then().statusCode(405).header("Allow", "GET, HEAD");
    }

    @Test
    void every_committed_contract_is_in_it() throws IOException {
        JsonNode merged = new ObjectMapper().readTree(given().get("/openapi").asString());
        List<String> described = new ArrayList<>();
        merged.path("paths").fieldNames().forEachRemaining(described::add);
        for (String service : List.of("grid", "grievance", "outreach", "notification")) {
            Path committed = Path.of("../" + service + "-service/contract/openapi.yaml");
            if (Files.exists(committed)) {
                JsonNode paths = new YAMLMapper().readTree(committed.toFile()).path("paths");
                paths.fieldNames().forEachRemaining(path -> {
                    boolean published = path.startsWith("/api/v1/") || path.startsWith("/.well-known/");
                    assertThat(described.contains(path)).as(service + " " + path).isEqualTo(published);
                });
            }
        }
        assertThat(described).noneMatch(path -> path.startsWith("/internal") || path.startsWith("/q/"));
    }
}
