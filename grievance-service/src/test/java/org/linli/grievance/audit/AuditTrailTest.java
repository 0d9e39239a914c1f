package org.linli.grievance.audit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.chassis.id.Ids;
import org.linli.chassis.test.Tokens;
import org.linli.grievance.Client;
import org.linli.grievance.District;

/** What the trail says of those who read matters, and who may read the trail. */
@QuarkusTest
class AuditTrailTest {

    private static final String ENTRIES = "/api/v1/audit/grievance/entries";
    private static final String AUDITOR = Tokens.staff(Ids.next(), "AUDITOR", District.COMMUNITY_PATH);

    @Inject
    District district;

    private final UUID resident = Ids.next();
    private final UUID reader = Ids.next();
    private final String clerk = Tokens.staff(reader, "COMMUNITY_CLERK", District.COMMUNITY_PATH);

    @BeforeEach
    void settle() {
        district.settle();
    }

    @Test
    void every_way_of_reading_a_matter_leaves_one_entry() {
        String id = Client.filed(resident);

        Client.get(clerk, "/" + id).statusCode(200);
        Client.get(clerk, "/" + id + "/timeline").statusCode(200);
        Client.get(clerk, "/" + id + "/routing").statusCode(200);
        Client.get(clerk, "?limit=1").body("items", hasSize(1));

        entries(AUDITOR, "actor=" + reader)
                .body("items.action", contains("LISTED", "READ", "READ", "READ"))
                .body("items[0].detail.rows", equalTo("1"))
                .body("items[0].areaPath", equalTo(District.COMMUNITY_PATH))
                .body("items[1..3].detail.part", contains("routing", "timeline", "matter"))
                .body("items[3].targetId", equalTo(id))
                .body("items.sessionId", everyItem(notNullValue()));
    }

    @Test
    void handing_on_tells_from_which_post_to_which_and_why() {
        String id = Client.dispatched(resident);
        Client.command(District.clerk(), id, "transfer", Map.of("reason", "ABSENCE"))
                .statusCode(200);

        entries(AUDITOR, "targetId=" + id + "&action=GRIEVANCE_TRANSFER")
                .body("items[0].detail.from", equalTo(District.WORKER_POST.toString()))
                .body("items[0].detail.post", equalTo(District.CLERK_POST.toString()))
                .body("items[0].detail.reason", equalTo("ABSENCE"));
        entries(AUDITOR, "targetId=" + id + "&action=GRIEVANCE_DISPATCH")
                .body("items[0].detail.post", equalTo(District.WORKER_POST.toString()));
    }

    @Test
    void residents_who_read_what_is_theirs_leave_none() {
        String id = Client.filed(resident);

        Client.get(Tokens.resident(resident), "/" + id).statusCode(200);
        Client.get(Tokens.resident(resident), "/" + id + "/timeline").statusCode(200);
        Client.get(Tokens.resident(resident), "?limit=1").statusCode(200);

        entries(AUDITOR, "action=READ&actor=" + resident).body("items", hasSize(0));
        entries(AUDITOR, "action=LISTED&actor=" + resident).body("items", hasSize(0));
    }

    @Test
    void a_look_at_contact_data_tells_from_where_and_for_what() {
        String id = Client.filed(resident);

        given().auth()
                .oauth2(clerk)
                .header("X-Purpose", "CALL_BACK: %E7%94%B5%E8%AF%9D%E5%9B%9E%E8%AE%BF")
                .header("X-Forwarded-For", "198.51.100.1, 203.0.113.9")
                .get("/api/v1/grievances/" + id + "/contact")
                .then()
                .statusCode(200);

        entries(AUDITOR, "targetId=" + id + "&action=LOOKUP")
                .body("items", hasSize(1))
                .body("items[0].address", equalTo("203.0.113.9"))
                .body("items[0].purposeCode", equalTo("CALL_BACK"))
                .body("items[0].purpose", equalTo("电话回访"))
                .body("items[0].areaPath", equalTo(District.GRID_PATH))
                .body("items[0].detail.fields", equalTo("address,contactPhone,numbersInText"));
    }

    @ParameterizedTest
    @ValueSource(strings = {".", "%E4%B8%8A%E9%97%A8", "REPAIR: .", "CURIOSITY"})
    void a_purpose_that_says_nothing_shows_nothing_and_names_the_codes(String purpose) {
        String id = Client.filed(resident);

        given().auth()
                .oauth2(clerk)
                .header("X-Purpose", purpose)
                .get("/api/v1/grievances/" + id + "/contact")
                .then()
                .statusCode(422)
                .body("code", equalTo("PURPOSE_REQUIRED"))
                .body("detail", containsString("VERIFY_IDENTITY"));
        entries(AUDITOR, "targetId=" + id + "&action=LOOKUP").body("items", hasSize(0));
    }

    @Test
    void an_auditor_reads_page_by_page_what_was_done_in_their_area_and_no_more() {
        String id = Client.filed(resident);
        for (int i = 0; i < 5; i++) {
            Client.get(clerk, "/" + id).statusCode(200);
        }

        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            ValidatableResponse page = entries(AUDITOR, "limit=2&count=true&actor=" + reader + cursor)
                    .body("count", equalTo(5));
            seen.addAll(page.extract().<List<String>>path("items.id"));
            String next = page.extract().path("nextCursor");
            cursor = next == null ? null : "&cursor=" + next;
        } while (cursor != null);

        assertThat(seen).hasSize(5).doesNotHaveDuplicates();
        entries(Tokens.staff(Ids.next(), "AUDITOR", District.OTHER_GRID_PATH), "actor=" + reader)
                .body("items", hasSize(0));
        entries(Tokens.staff(Ids.next(), "AUDITOR", "411003"), "actor=" + reader)
                .body("items", hasSize(5));
    }

    @Test
    void entries_are_found_by_day_and_log_in_and_address() {
        String id = Client.filed(resident);
        Client.get(clerk, "/" + id).statusCode(200);
        String today = LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();
        String session = entries(AUDITOR, "actor=" + reader).extract().path("items[0].sessionId");

        entries(AUDITOR, "sessionId=" + session + "&from=" + today).body("items", hasSize(1));
        entries(AUDITOR, "sessionId=" + session + "&to=2026-01-01").body("items", hasSize(0));
        entries(AUDITOR, "actor=" + reader + "&address=203.0.113.77").body("items", hasSize(0));
        entries(AUDITOR, "actor=" + reader + "&from=2020-01-01").body("items", hasSize(1));
    }

    @Test
    void nobody_walks_through_years_of_the_trail_for_a_rare_act() {
        given().auth()
                .oauth2(AUDITOR)
                .get(ENTRIES + "?action=LOOKUP&from=2020-01-01")
                .then()
                .statusCode(422)
                .body("code", equalTo("PERIOD_TOO_LONG"));
    }

    @Test
    void reading_the_trail_stands_in_the_trail() {
        String id = Client.filed(resident);
        UUID curious = Ids.next();
        String auditor = Tokens.staff(curious, "AUDITOR", District.COMMUNITY_PATH);
        Client.get(clerk, "/" + id).statusCode(200);

        entries(auditor, "actor=" + reader).body("items", hasSize(1));

        entries(AUDITOR, "actor=" + curious)
                .body("items.action", hasItem("LISTED"))
                .body("items.targetType", everyItem(equalTo("AUDIT_ENTRY")));
    }

    @Test
    void nobody_but_an_auditor_reads_the_trail() {
        given().get(ENTRIES).then().statusCode(401);
        for (String role : List.of("ADMIN", "DISTRICT_OFFICER", "COMMUNITY_SECRETARY", "GRID_WORKER")) {
            given().auth()
                    .oauth2(Tokens.staff(Ids.next(), role, "411003"))
                    .get(ENTRIES)
                    .then()
                    .statusCode(403);
        }
        given().auth().oauth2(Tokens.resident(resident)).get(ENTRIES).then().statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cursor=zz",
                "cursor=AAAA",
                "action=lookup",
                "actor=1",
                "limit=0",
                "from=yesterday",
                "address=here"
            })
    void what_is_no_filter_is_refused(String query) {
        given().auth().oauth2(AUDITOR).get(ENTRIES + "?" + query).then().statusCode(400);
    }

    private static ValidatableResponse entries(String token, String query) {
        return given().auth().oauth2(token).get(ENTRIES + "?" + query).then().statusCode(200);
    }
}
