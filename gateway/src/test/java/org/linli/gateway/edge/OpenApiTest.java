package org.linli.gateway.edge;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

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
                .body("paths.'/api/v1/areas'.get.operationId", is("listAreas"))
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
        for (String known : List.of("W/" + etag, "\"other\", " + etag, "\"other\",W/" + etag, "*")) {
            given().header("If-None-Match", known).get("/openapi").then().statusCode(304);
        }
        for (String other : List.of("\"other\"", etag.replace("\"", ""), "W/\"other\"", "nonsense " + etag)) {
            given().header("If-None-Match", other).get("/openapi").then().statusCode(200);
        }
        given().head("/openapi").then().statusCode(200).header("ETag", etag);
        given().post("/openapi").then().statusCode(405).header("Allow", "GET, HEAD");
    }
}
