package org.linli.chassis.wire;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.chassis.security.Role;
import org.linli.chassis.test.Infrastructure;
import org.linli.chassis.test.Tokens;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class OwnNameTest {

    private static final String AUDITOR = Tokens.staff(UUID.randomUUID(), Role.AUDITOR, "411003");

    @Test
    void the_contract_says_the_name_of_the_service_where_a_resource_leaves_it_open() {
        JsonPath api = JsonPath.from(given().get("/q/openapi?format=json").asString());

        Map<String, Object> entries = api.getMap("paths.'/api/v1/audit/chassis/entries'.get");

        assertThat(entries)
                .containsEntry("operationId", "listChassisAuditEntries")
                .containsEntry("summary", "Who did or saw what in chassis-service");
        assertThat(entries.get("parameters").toString()).doesNotContain("name=service");
        assertThat(api.<String, Object>getMap("paths").keySet()).noneMatch(path -> path.contains("{service}"));
    }

    @Test
    void the_trail_is_at_the_path_of_its_own_service_only() {
        trail("chassis").then().statusCode(200);
        trail("grid").then().statusCode(404).body("code", equalTo("NOT_FOUND"));
    }

    private static Response trail(String service) {
        return given().auth().oauth2(AUDITOR).get("/api/v1/audit/{service}/entries", service);
    }
}
