package org.linli.e2e;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.notNullValue;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.e2e.client.Answer;
import org.linli.e2e.client.Linli;

/** What a caller meets who does something wrong, or the same thing twice: always a clear answer, never half a deed. */
class GatewayEdgeTest {

    private final Cast cast = Cast.get();
    private Cast.Resident resident;

    @BeforeEach
    void signIn() {
        resident = cast.resident();
    }

    @Test
    void a_retried_filing_is_never_a_second_matter() {
        String key = Linli.newKey();
        Answer first = file(key, "路灯不亮");
        Answer again = file(key, "路灯不亮");
        Answer other = file(key, "井盖破损");

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.text("code")).isEqualTo("IDEMPOTENCY_KEY_REUSED");
        assertThat(resident.linli().get("/api/v1/grievances?count=true").text("count"))
                .isEqualTo("1");
    }

    @Test
    void what_belongs_to_others_does_not_exist() {
        String id = file(Linli.newKey(), "路灯不亮").text("id");

        assertThat(cast.resident().linli().get("/api/v1/grievances/" + id).status())
                .isEqualTo(404);
        assertThat(cast.workers.get(1).get("/api/v1/grievances/" + id).status()).isEqualTo(404);
        assertThat(cast.workers.get(0).get("/api/v1/grievances/" + id).status()).isEqualTo(200);
    }

    @Test
    void a_command_in_the_wrong_state_says_what_is_allowed() {
        String id = file(Linli.newKey(), "路灯不亮").text("id");

        as(cast.clerk)
                .post(url("/api/v1/grievances/" + id + "/close"))
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("code", equalTo("GRIEVANCE_WRONG_STATE"))
                .body("allowed", hasItems("ACCEPT", "DISPATCH"))
                .body("requestId", notNullValue());
    }

    @Test
    void what_cannot_be_read_is_refused_with_the_reason() {
        filing("{\"title\":").statusCode(400).body("code", equalTo("MALFORMED_REQUEST"));
        filing("{\"titel\":\"x\"}").statusCode(400).body("code", equalTo("UNKNOWN_FIELD"));
        filing("{\"title\":\"" + "长".repeat(101) + "\"}").statusCode(400).body("code", equalTo("VALIDATION_FAILED"));
        as(resident.linli())
                .body("{}")
                .post(url("/api/v1/grievances"))
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
        as(resident.linli())
                .header("Idempotency-Key", Linli.newKey())
                .body("{\"title\":\"" + "x".repeat(2_000_000) + "\"}")
                .post(url("/api/v1/grievances"))
                .then()
                .statusCode(413)
                .body("code", equalTo("PAYLOAD_TOO_LARGE"));
    }

    @Test
    void nobody_passes_without_a_valid_token() {
        given().get(url("/api/v1/grievances")).then().statusCode(401).body("code", equalTo("UNAUTHENTICATED"));
        given().auth()
                .oauth2("eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.")
                .get(url("/api/v1/grievances"))
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", containsString("Bearer"));
        given().contentType(ContentType.JSON)
                .body(Map.of("code", "no-such-code"))
                .post(url("/api/v1/auth/wechat/login"))
                .then()
                .contentType("application/problem+json");
        given().contentType(ContentType.JSON)
                .body(Map.of("username", "clerk", "password", "wrong-password"))
                .post(url("/api/v1/auth/staff/login"))
                .then()
                .statusCode(401);
    }

    @Test
    void the_inside_cannot_be_reached_from_outside() {
        for (String path :
                new String[] {"/internal/events/parked", "/q/openapi", "/nothing/here", "/api/v2/grievances"}) {
            as(cast.clerk).get(url(path)).then().statusCode(404).contentType("application/problem+json");
        }
    }

    @Test
    void there_is_one_openapi_for_everything_a_client_may_call() {
        given().get(url("/openapi"))
                .then()
                .statusCode(200)
                .body("paths", hasKey("/api/v1/grievances"))
                .body("paths", hasKey("/api/v1/auth/wechat/login"))
                .body("paths", hasKey("/api/v1/inbox"))
                .body("paths", hasKey("/api/v1/campaigns"));
    }

    private Answer file(String key, String title) {
        return resident.linli().file(key, title, "请尽快处理", cast.gridCodes.get(0), "虚构地址1号");
    }

    private ValidatableResponse filing(String body) {
        return as(resident.linli())
                .header("Idempotency-Key", Linli.newKey())
                .body(body)
                .post(url("/api/v1/grievances"))
                .then()
                .contentType("application/problem+json");
    }

    private static RequestSpecification as(Linli who) {
        return given().auth().oauth2(who.token()).contentType(ContentType.JSON);
    }

    private String url(String path) {
        return cast.stack.gateway() + path;
    }
}
