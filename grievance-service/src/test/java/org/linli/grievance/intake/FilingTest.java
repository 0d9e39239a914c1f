package org.linli.grievance.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.chassis.id.Ids;
import org.linli.chassis.test.Together;
import org.linli.chassis.test.Tokens;
import org.linli.grievance.Client;
import org.linli.grievance.District;

@QuarkusTest
class FilingTest {

    @Inject
    District district;

    @Inject
    EntityManager database;

    private final UUID resident = Ids.next();

    @BeforeEach
    void settle() {
        district.settle();
    }

    @Test
    void a_retry_is_never_a_second_matter() {
        String key = Client.newKey();
        Map<String, Object> matter = Client.matter("路灯坏了", "门口路灯不亮", District.GRID);

        Response first = Client.file(resident, key, matter);
        Response again = Client.file(resident, key, matter);

        assertThat(again.asString()).isEqualTo(first.asString());
        Client.get(Tokens.resident(resident), "?count=true").body("count", equalTo(1));
    }

    @Test
    void the_answer_to_a_filing_is_what_a_reading_shows() {
        Response filed = Client.file(resident, Client.newKey(), Client.matter("路灯坏了", "门口路灯不亮", District.GRID));

        var read = Client.get(Tokens.resident(resident), "/" + filed.path("id")).extract();

        assertThat(read.header("ETag")).isEqualTo(filed.header("ETag"));
        assertThat(read.asString()).isEqualTo(filed.asString());
    }

    @Test
    void filing_is_in_the_audit_trail_without_anything_of_the_person() {
        String id = Client.filed(resident);

        Object entry = QuarkusTransaction.requiringNew().call(() -> database.createNativeQuery(
                        "select actor::text || ' ' || area_path || ' ' || detail::text from audit_entry "
                                + "where target_id = :id and action = 'GRIEVANCE_FILE'")
                .setParameter("id", id)
                .getSingleResult());

        assertThat(entry).isEqualTo(resident + " " + District.GRID_PATH + " {}");
    }

    @Test
    void ten_clicks_at_once_file_one_matter() {
        String key = Client.newKey();
        Map<String, Object> matter = Client.matter("路灯坏了", "门口路灯不亮", District.GRID);

        List<Response> answers = Together.times(10, () -> Client.file(resident, key, matter));

        assertThat(answers.stream().map(Response::asString).distinct()).hasSize(1);
        Client.get(Tokens.resident(resident), "?count=true").body("count", equalTo(1));
    }

    @Test
    void a_text_without_any_keyword_is_filed_as_other_for_a_person_to_look_at() {
        Client.file(resident, Client.newKey(), Client.matter("你好", "请问", District.GRID))
                .then()
                .statusCode(201)
                .body("item.code", equalTo("GEN-OTHER"))
                .body("item.classifiedBy", equalTo("FALLBACK"));
    }

    @Test
    void the_residents_own_choice_of_item_wins_over_the_keywords() {
        Map<String, Object> matter = new HashMap<>(Client.matter("路灯坏了", "门口路灯不亮", District.GRID));
        matter.put("itemCode", "SUG-GENERAL");

        Client.file(resident, Client.newKey(), matter)
                .then()
                .statusCode(201)
                .body("item.code", equalTo("SUG-GENERAL"))
                .body("item.classifiedBy", equalTo("PERSON"));
    }

    @Test
    void contact_data_never_stands_in_the_matter_but_can_be_read_for_a_purpose() {
        Map<String, Object> matter = new HashMap<>(Client.matter("路灯坏了", "门口路灯不亮", District.GRID));
        matter.put("contactPhone", "10000001234");
        Response filed = Client.file(resident, Client.newKey(), matter);
        assertThat(filed.asString()).doesNotContain("10000001234", "2号楼4单元");
        String id = filed.path("id");

        Client.get(District.worker(), "/" + id + "/contact").statusCode(422).body("code", equalTo("PURPOSE_REQUIRED"));
        given().auth()
                .oauth2(District.worker())
                .header("X-Purpose", "REPAIR: %E4%B8%8A%E9%97%A8%E7%BB%B4%E4%BF%AE")
                .get("/api/v1/grievances/" + id + "/contact")
                .then()
                .statusCode(200)
                .body("contactPhone", equalTo("10000001234"))
                .body("address", equalTo("2号楼4单元"));
    }

    @Test
    void what_cannot_be_filed_is_refused_with_the_reason_and_leaves_nothing() {
        refused(Client.matter("", "内容", District.GRID), 400, "VALIDATION_FAILED");
        refused(Client.matter("标题", "长".repeat(5001), District.GRID), 400, "VALIDATION_FAILED");
        refused(Client.matter("标题", "内容", "411003002999"), 422, "UNKNOWN_AREA");
        refused(Client.matter("标题", "内容", "abc"), 400, "VALIDATION_FAILED");
        refused(Map.of("title", "标题", "body", "内容"), 400, "VALIDATION_FAILED");
        Map<String, Object> unknownItem = new HashMap<>(Client.matter("标题", "内容", District.GRID));
        unknownItem.put("itemCode", "NO-SUCH");
        refused(unknownItem, 422, "UNKNOWN_ITEM");
        Map<String, Object> unknownField = new HashMap<>(Client.matter("标题", "内容", District.GRID));
        unknownField.put("priority", "HIGH");
        refused(unknownField, 400, "UNKNOWN_FIELD");
        refused("{\"title\":", 400, "MALFORMED_REQUEST");
        refused("null", 400, "VALIDATION_FAILED");

        Client.get(Tokens.resident(resident), "?count=true").body("count", equalTo(0));
    }

    @Test
    void filing_needs_a_key_a_token_and_the_role_of_a_resident() {
        Map<String, Object> matter = Client.matter("标题", "内容", District.GRID);
        given().auth()
                .oauth2(Tokens.resident(resident))
                .contentType(ContentType.JSON)
                .body(matter)
                .post("/api/v1/grievances")
                .then()
                .statusCode(400)
                .body("code", equalTo("IDEMPOTENCY_KEY_REQUIRED"));
        given().contentType(ContentType.JSON)
                .header("Idempotency-Key", Client.newKey())
                .body(matter)
                .post("/api/v1/grievances")
                .then()
                .statusCode(401);
        given().auth()
                .oauth2(District.worker())
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", Client.newKey())
                .body(matter)
                .post("/api/v1/grievances")
                .then()
                .statusCode(403);
    }

    @Test
    void everybody_sees_their_own_part_and_nothing_else() {
        String id = Client.filed(resident);

        Client.get(Tokens.resident(resident), "/" + id).statusCode(200).header("ETag", notNullValue());
        Client.get(District.worker(), "/" + id).statusCode(200);
        Client.get(District.clerk(), "/" + id).statusCode(200);
        for (String path : new String[] {"", "/timeline", "/routing"}) {
            Client.get(District.otherWorker(), "/" + id + path).statusCode(404).body("code", equalTo("NOT_FOUND"));
        }
        Client.get(Tokens.resident(Ids.next()), "/" + id).statusCode(404);
        Client.get(Tokens.resident(Ids.next()), "/" + id + "/timeline").statusCode(404);
        Client.get(Tokens.system(), "/" + id).statusCode(403);
        Client.get(Tokens.resident(resident), "/" + id + "/routing").statusCode(403);
        Client.get(District.otherWorker(), "").statusCode(200).body("items.id", not(hasItem(id)));
    }

    @Test
    void a_list_pages_without_gaps_or_twins() {
        for (int matter = 0; matter < 5; matter++) {
            Client.filed(resident);
        }
        String token = Tokens.resident(resident);

        String afterTwo = Client.get(token, "?limit=2&count=true")
                .statusCode(200)
                .body("items", hasSize(2))
                .body("count", equalTo(5))
                .extract()
                .path("nextCursor");
        String afterFour = Client.get(token, "?limit=2&cursor=" + afterTwo)
                .body("items", hasSize(2))
                .extract()
                .path("nextCursor");
        Client.get(token, "?limit=2&cursor=" + afterFour)
                .body("items", hasSize(1))
                .body("nextCursor", nullValue());
        Client.get(token, "?cursor=nonsense!").statusCode(400).body("code", equalTo("INVALID_CURSOR"));
        Client.get(token, "?limit=101").statusCode(400).body("code", equalTo("VALIDATION_FAILED"));
        Client.get(token, "?status=CLOSED").statusCode(200).body("items", hasSize(0));
    }

    private void refused(Object body, int status, String code) {
        Client.file(resident, Client.newKey(), body)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("code", equalTo(code));
    }
}
