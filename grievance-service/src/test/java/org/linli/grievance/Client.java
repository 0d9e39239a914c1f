package org.linli.grievance;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.linli.chassis.id.Ids;
import org.linli.chassis.test.Tokens;

/** The words in which tests talk to the service over HTTP. */
public final class Client {

    private Client() {}

    public static Map<String, Object> matter(String title, String body, String areaCode) {
        return Map.of("title", title, "body", body, "place", Map.of("areaCode", areaCode, "address", "2号楼4单元"));
    }

    public static Response file(UUID resident, String key, Object body) {
        return given().auth()
                .oauth2(Tokens.resident(resident))
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/grievances");
    }

    /** Files a matter about a dark stairwell in the test grid. */
    public static String filed(UUID resident) {
        return file(resident, newKey(), matter("楼道灯不亮", "2号楼4单元楼道灯坏了一个多星期,请尽快维修。", District.GRID))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public static String dispatched(UUID resident) {
        String id = filed(resident);
        command(District.clerk(), id, "dispatch", Map.of()).statusCode(200);
        return id;
    }

    public static String replied(UUID resident) {
        String id = dispatched(resident);
        command(District.worker(), id, "reply", Map.of("outcome", "SETTLED", "text", "已更换灯具。"))
                .statusCode(200);
        return id;
    }

    public static ValidatableResponse command(String token, String id, String verb, Object body) {
        var request = given().auth().oauth2(token).contentType(ContentType.JSON);
        return (body == null ? request : request.body(body))
                .post("/api/v1/grievances/" + id + "/" + verb)
                .then();
    }

    public static ValidatableResponse get(String token, String path) {
        return given().auth().oauth2(token).get("/api/v1/grievances" + path).then();
    }

    public static String newKey() {
        return "key-" + Ids.next();
    }
}
