package org.linli.grid.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.chassis.id.Ids;
import org.linli.chassis.test.EventTap;
import org.linli.chassis.test.RawHttp;
import org.linli.grid.support.Api;

@QuarkusTest
class AreaTest {

    @BeforeEach
    void there_are_areas() {
        Api.haveAreas();
    }

    @Test
    void anybody_who_is_signed_in_reads_the_tree() {
        Api.as(Api.resident())
                .get("/api/v1/areas/411003002011/children?limit=1&count=true")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].code", equalTo("411003002011001"))
                .body("items[0].path", equalTo(Api.GRID))
                .body("nextCursor", notNullValue());
        RestAssured.given().get("/api/v1/areas").then().statusCode(401);
        RestAssured.given().get("/api/v1/areas/411003").then().statusCode(401);
        RestAssured.given().get("/api/v1/areas/411003/children").then().statusCode(401);
    }

    @Test
    void areas_are_found_by_level_parent_and_a_part_of_the_name() {
        Api.as(Api.resident())
                .queryParam("level", "COMMUNITY")
                .queryParam("parentCode", "411003002")
                .queryParam("q", "镜湖")
                .get("/api/v1/areas")
                .then()
                .statusCode(200)
                .body("items.code", contains("411003002011"));
    }

    @Test
    void pages_follow_each_other_without_gaps() {
        String cursor = Api.as(Api.resident())
                .get("/api/v1/areas/411003002011/children?limit=1")
                .then()
                .extract()
                .path("nextCursor");

        Api.as(Api.resident())
                .get("/api/v1/areas/411003002011/children?limit=1&cursor=" + cursor)
                .then()
                .body("items.code", contains("411003002011002"));
        Api.as(Api.resident())
                .get("/api/v1/areas?cursor=nonsense")
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_CURSOR"));
    }

    @Test
    void an_unchanged_area_is_not_sent_again() {
        String tag = Api.as(Api.resident())
                .get("/api/v1/areas/411003002011001")
                .then()
                .statusCode(200)
                .body("parentCode", equalTo("411003002011"))
                .extract()
                .header("ETag");

        Api.as(Api.resident())
                .header("If-None-Match", tag)
                .get("/api/v1/areas/411003002011001")
                .then()
                .statusCode(304);
    }

    @Test
    void unknown_and_malformed_codes_are_refused() {
        Api.as(Api.resident()).get("/api/v1/areas/999999").then().statusCode(404);
        Api.as(Api.resident()).get("/api/v1/areas/nonsense").then().statusCode(400);
        Api.as(Api.resident()).get("/api/v1/areas?level=VILLAGE").then().statusCode(400);
        Api.as(Api.resident()).get("/api/v1/areas?limit=101").then().statusCode(400);
        Api.as(Api.resident()).get("/api/v1/areas?q=" + "x".repeat(61)).then().statusCode(400);
    }

    @Test
    void an_import_opens_renames_and_tells_it_and_a_second_one_changes_nothing() {
        String list = "code,name,level\n510101,旧名区,DISTRICT\n510101001,旧名街道,STREET\n";
        Api.importAreas(Api.adminOf("510101"), list, false).statusCode(200);
        UUID street = UUID.fromString(
                Api.as(Api.resident()).get("/api/v1/areas/510101001").path("id"));

        Api.importAreas(Api.adminOf("510101"), "\uFEFF" + list.replace("旧名街道", "新名街道"), false)
                .statusCode(200)
                .body("renamed", equalTo(1))
                .body("unchanged", equalTo(1));
        Api.importAreas(Api.adminOf("510101"), list.replace("旧名街道", "新名街道"), false)
                .statusCode(200)
                .body("opened", equalTo(0))
                .body("renamed", equalTo(0));

        try (EventTap tap = EventTap.on("linli.grid")) {
            org.awaitility.Awaitility.await().until(() -> tap.about(street).size() == 2);
            assertThat(tap.about(street))
                    .extracting(event -> event.data().get("name").asText())
                    .containsExactly("旧名街道", "新名街道");
            assertThat(tap.about(street))
                    .extracting(EventTap.Tapped::aggregateVersion)
                    .containsExactly(1L, 2L);
        }
        Api.importAreas(Api.adminOf("510101"), list, false).statusCode(200);
    }

    @Test
    void a_list_without_kinds_leaves_them_as_they_are() {
        String list = "code,name,level,kind\n540101,区,DISTRICT,\n540101001,街道,STREET,\n540101001001,社区,COMMUNITY,\n"
                + "540101001001001,网格,GRID,SPECIAL\n";
        Api.importAreas(Api.adminOf("540101"), list, false).statusCode(200);
        String again = "code,name,level\n540101001001001,网格,GRID\n";

        for (boolean dryRun : new boolean[] {true, false}) {
            Api.importAreas(Api.adminOf("540101"), again, dryRun)
                    .statusCode(200)
                    .body("renamed", equalTo(0))
                    .body("unchanged", equalTo(1));
        }
        Api.as(Api.resident()).get("/api/v1/areas/540101001001001").then().body("kind", equalTo("SPECIAL"));
    }

    @Test
    void bytes_that_are_no_text_are_refused_in_a_dry_run_and_for_good_alike() throws IOException {
        for (String odd : new String[] {"\u0000", "\u00ff\u00fe", "\u00c0\u0080"}) {
            for (boolean dryRun : new boolean[] {true, false}) {
                byte[] body =
                        ("code,name,level\n550101,a" + odd + "b,DISTRICT\n").getBytes(StandardCharsets.ISO_8859_1);
                RawHttp.Answer answer = RawHttp.send(
                        "POST",
                        "/api/v1/areas/imports?dryRun=" + dryRun,
                        body,
                        "Content-Type: text/csv",
                        "Authorization: Bearer " + Api.admin());
                assertThat(answer.status()).isEqualTo(400);
                assertThat(answer.isProblem()).isTrue();
            }
        }
    }

    @Test
    void findings_are_the_same_in_a_dry_run_and_for_good() {
        String list = "code,name,level\n\n411003921,=1+1,STREET\n\n411003922,\u3164,STREET\n411003923,\u202ea,STREET\n";
        String problems = "findings.collect { it.row + it.problem }";

        Api.importAreas(Api.admin(), list, true)
                .statusCode(200)
                .body(problems, contains("3NAME_IS_FORMULA", "5NAME_MISSING", "6NAME_UNREADABLE"));
        Api.importAreas(Api.admin(), list, false)
                .statusCode(422)
                .body(problems, contains("3NAME_IS_FORMULA", "5NAME_MISSING", "6NAME_UNREADABLE"));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"W/%s", "*", "\"x\", %s", "\"x\"\r\nIf-None-Match: %s"})
    void an_unchanged_area_is_not_sent_again_however_it_is_named(String tags) throws IOException {
        String token = "Authorization: Bearer " + Api.resident();
        String tag = RawHttp.ask("GET", "/api/v1/areas/411003002011001", token).header("ETag");

        RawHttp.Answer answer =
                RawHttp.ask("GET", "/api/v1/areas/411003002011001", token, "If-None-Match: " + tags.formatted(tag));

        assertThat(answer.status()).isEqualTo(304);
    }

    @Test
    void a_dry_run_writes_nothing() {
        Api.importAreas(Api.adminOf("520101"), "code,name,level\n520101,试运行区,DISTRICT\n", true)
                .statusCode(200)
                .body("dryRun", equalTo(true))
                .body("opened", equalTo(1));

        Api.as(Api.resident()).get("/api/v1/areas/520101").then().statusCode(404);
    }

    @Test
    void a_list_with_findings_is_not_imported_at_all() {
        String list = "code,name,level\n411003931,好街道,STREET\n411003932001,无主社区,COMMUNITY\n";

        Api.importAreas(Api.admin(), list, true).statusCode(200).body("findings.problem", hasItem("PARENT_UNKNOWN"));
        Api.importAreas(Api.admin(), list, false)
                .statusCode(422)
                .body("code", equalTo("AREA_LIST_REFUSED"))
                .body("findings[0].row", equalTo(3));

        Api.as(Api.resident()).get("/api/v1/areas/411003931").then().statusCode(404);
    }

    @Test
    void a_list_that_is_sent_again_under_its_key_gets_the_first_answer_and_another_one_is_refused() {
        String admin = Api.adminOf("580101");
        String key = "list-" + Ids.next();
        String list = "code,name,level\n580101,某区,DISTRICT\n";

        importUnder(key, admin, list).statusCode(200).body("opened", equalTo(1));
        importUnder(key, admin, list).statusCode(200).body("opened", equalTo(1));
        importUnder(key, admin, list.replace("某区", "别区"))
                .statusCode(422)
                .body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
    }

    private static ValidatableResponse importUnder(String key, String token, String list) {
        return RestAssured.given()
                .auth()
                .oauth2(token)
                .header("Idempotency-Key", key)
                .contentType("text/csv; charset=utf-8")
                .body(list)
                .post("/api/v1/areas/imports")
                .then();
    }

    @Test
    void a_list_changes_nothing_outside_of_the_caller_s_administration() {
        String list = "code,name,level\n411003,改名区,DISTRICT\n570101,别处,DISTRICT\n411003009,新街道,STREET\n";
        String problems = "findings.collect { it.row + it.problem }";

        for (boolean dryRun : new boolean[] {true, false}) {
            Api.importAreas(Api.adminOf("570101"), list, dryRun)
                    .statusCode(dryRun ? 200 : 422)
                    .body(problems, contains("2NOT_YOURS", "4NOT_YOURS"));
        }

        Api.as(Api.resident()).get("/api/v1/areas/570101").then().statusCode(404);
        Api.as(Api.resident()).get("/api/v1/areas/411003").then().body("name", equalTo("建安区"));
    }

    @Test
    void what_is_no_list_is_refused() {
        Api.importAreas(Api.admin(), "名称,代码\n建安区,411003\n", false)
                .statusCode(422)
                .body("code", equalTo("AREA_LIST_UNREADABLE"))
                .body("findings", nullValue());
        Api.importAreas(Api.admin(), " ", false).statusCode(400);
        Api.importAreas(Api.admin(), "code,name,level\n411003002011,\uFFFD\uFFFD,COMMUNITY\n", false)
                .statusCode(422)
                .body("code", equalTo("AREA_LIST_UNREADABLE"));
        Api.importAreas(Api.admin(), "code,name,level\n" + "410000,x,DISTRICT\n".repeat(20_001), false)
                .statusCode(422)
                .body("code", equalTo("AREA_LIST_TOO_LONG"));
    }

    @Test
    void only_an_administrator_imports() {
        Api.importAreas(Api.secretary(), "code,name,level\n", true).statusCode(403);
        Api.importAreas(Api.resident(), "code,name,level\n", true).statusCode(403);
        RestAssured.given()
                .contentType("text/csv; charset=utf-8")
                .body("code,name,level\n")
                .post("/api/v1/areas/imports")
                .then()
                .statusCode(401);
    }
}
