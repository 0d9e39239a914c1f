package org.linli.outreach.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.util.RawValue;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.chassis.crypto.sealing.SealingClearRows;
import org.linli.chassis.id.Ids;
import org.linli.chassis.test.RawHttp;
import org.linli.chassis.test.Tokens;
import org.linli.outreach.Client;
import org.linli.outreach.Community;
import org.linli.outreach.District;

@QuarkusTest
class DraftingTest {

    @Inject
    District district;

    @Inject
    SealingClearRows sealing;

    @Inject
    EntityManager database;

    private Community community;

    @BeforeEach
    void settle() {
        community = district.settle();
    }

    @Test
    void a_draft_answers_with_what_it_is_and_what_can_be_done() {
        Client.post(community.clerkToken(), "/campaigns", Client.newKey(), Client.draft(community.code))
                .then()
                .statusCode(201)
                .header("Location", notNullValue())
                .header("ETag", notNullValue())
                .body("status", equalTo("DRAFT"))
                .body("statusText", equalTo("草稿"))
                .body("kindText", equalTo("反诈宣传"))
                .body("allowed", contains("APPROVE", "CANCEL"))
                .body("areas.path", contains(community.path))
                .body("careFlags", equalTo(List.of()))
                .body("authorId", equalTo(community.clerk.toString()))
                .body("round", nullValue());
    }

    @Test
    void numbers_of_persons_in_title_and_goal_become_stars_and_those_of_hotlines_stay() {
        Map<String, Object> draft = new HashMap<>(Client.draft(community.code));
        draft.put("title", "咨询1️⃣3️⃣812345678");
        draft.put("goal", "打12345或+852 9123 4567,证110101199003010019");

        Client.post(community.clerkToken(), "/campaigns", Client.newKey(), draft)
                .then()
                .statusCode(201)
                .body("title", equalTo("咨询***********"))
                .body("goal", equalTo("打12345或+*** **** ****,证******************"));
    }

    @Test
    void numbers_in_campaigns_of_an_older_version_become_stars_once() {
        String id = Client.post(community.clerkToken(), "/campaigns", Client.newKey(), Client.draft(community.code))
                .path("id");
        QuarkusTransaction.requiringNew().run(() -> database.createNativeQuery(
                        "update campaign set goal = '打13812345678', numbers_masked_by = 0 where id = cast(:id as uuid)")
                .setParameter("id", id)
                .executeUpdate());

        int masked = sealing.sealAll();

        assertThat(masked).isEqualTo(1);
        assertThat(sealing.sealAll()).isZero();
        Client.get(community.clerkToken(), "/campaigns/" + id).body("goal", equalTo("打***********"));
    }

    @ParameterizedTest(name = "startsOn {0}")
    @ValueSource(
            strings = {
                "\"2026-11-30T16:00:00.000Z\"",
                "[2026,11,30]",
                "20787",
                "\"0000-01-01\"",
                "\"0001-01-01\"",
                "\"+999999999-12-31\"",
                "\"-4714-11-24\"",
                "\"3000-01-01\"",
                "\" 2026-11-30\"",
                "\"30.11.2026\"",
                "{}"
            })
    void a_day_is_written_in_one_way(String day) {
        Map<String, Object> draft = new HashMap<>(Client.draft(community.code));
        draft.put("startsOn", new RawValue(day));

        Client.post(community.clerkToken(), "/campaigns", Client.newKey(), draft)
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("startsOn"));
    }

    @Test
    void a_care_flag_stands_once() {
        Map<String, Object> draft = new HashMap<>(Client.draft(community.code));
        draft.put("careFlags", List.of("DISABLED", "DISABLED"));

        Client.post(community.clerkToken(), "/campaigns", Client.newKey(), draft)
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("careFlags"));
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @CsvSource({"title, '\u00a0'", "title, 'a\u202eb'", "goal, '\u200b'", "goal, 'a\u0001b'"})
    void what_a_campaign_is_called_can_be_read(String field, String text) {
        Map<String, Object> draft = new HashMap<>(Client.draft(community.code));
        draft.put(field, text);

        Client.post(community.clerkToken(), "/campaigns", Client.newKey(), draft)
                .then()
                .statusCode(400)
                .body("violations.field", hasItem(field));
    }

    @Test
    void a_campaign_is_the_same_as_long_as_its_round_is() throws IOException {
        district.house(community, 1, 4);
        String id = Client.running(community);
        String token = "Authorization: Bearer " + community.clerkToken();
        String tag = RawHttp.ask("GET", "/api/v1/campaigns/" + id, token).header("ETag");

        for (String known : new String[] {tag, "W/" + tag, "\"x\", " + tag, "*"}) {
            RawHttp.Answer answer = RawHttp.ask("GET", "/api/v1/campaigns/" + id, token, "If-None-Match: " + known);
            assertThat(answer.status()).isEqualTo(304);
        }
        String rowAlone = tag.substring(0, tag.indexOf('.')) + "\"";
        assertThat(RawHttp.ask("GET", "/api/v1/campaigns/" + id, token, "If-None-Match: " + rowAlone)
                        .status())
                .isEqualTo(200);
        assertThat(RawHttp.ask("POST", "/api/v1/campaigns/" + id + "/finish", token, "If-Match: " + tag)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_retry_is_never_a_second_campaign() {
        String key = Client.newKey();
        Map<String, Object> draft = Client.draft(community.code);

        String first = Client.post(community.clerkToken(), "/campaigns", key, draft)
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        Client.post(community.clerkToken(), "/campaigns", key, draft)
                .then()
                .statusCode(201)
                .body("id", equalTo(first));
        Client.post(community.clerkToken(), "/campaigns", null, draft)
                .then()
                .statusCode(400)
                .body("code", equalTo("IDEMPOTENCY_KEY_REQUIRED"));
    }

    @Test
    void areas_of_somebody_else_and_areas_that_do_not_exist_are_refused_alike() {
        Community other = district.settle();

        for (String code : List.of(other.code, community.street, "999999999999")) {
            Client.post(community.clerkToken(), "/campaigns", Client.newKey(), Client.draft(code))
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("UNKNOWN_AREA"));
        }
    }

    @ParameterizedTest(name = "{0} = {1} is refused as {2}")
    @CsvSource({
        "title, , VALIDATION_FAILED",
        "title, LONG, VALIDATION_FAILED",
        "goal, LONG, VALIDATION_FAILED",
        "kind, PARTY, VALIDATION_FAILED",
        "startsOn, yesterday, VALIDATION_FAILED",
        "endsOn, , VALIDATION_FAILED",
        "colour, red, UNKNOWN_FIELD"
    })
    void what_is_not_acceptable_is_refused(String field, String value, String code) {
        Map<String, Object> draft = Client.draft(community.code);
        draft.put(field, "LONG".equals(value) ? "长".repeat(1001) : value);

        refused(draft, 400, code);
    }

    @Test
    void area_codes_are_limited_in_form_and_number() {
        Map<String, Object> draft = Client.draft("41100300201");
        refused(draft, 400, "VALIDATION_FAILED");
        draft.put("areaCodes", List.of());
        refused(draft, 400, "VALIDATION_FAILED");
        draft.put("areaCodes", Collections.nCopies(51, community.code));
        refused(draft, 400, "VALIDATION_FAILED");
    }

    @Test
    void a_period_that_runs_backwards_breaks_a_rule() {
        Map<String, Object> draft = Client.draft(community.code);
        draft.put("endsOn", "2020-01-01");

        refused(draft, 422, "PERIOD_BACKWARDS");
    }

    private void refused(Map<String, Object> draft, int status, String code) {
        Client.post(community.clerkToken(), "/campaigns", Client.newKey(), draft)
                .then()
                .statusCode(status)
                .body("code", equalTo(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GRID_WORKER", "GRID_LEADER", "PROPERTY_STEWARD", "MEDIATOR", "AUDITOR", "ADMIN"})
    void campaigns_are_not_drafted_by_others(String role) {
        Client.post(community.staff(Ids.next(), role), "/campaigns", Client.newKey(), Client.draft(community.code))
                .then()
                .statusCode(403)
                .body("code", equalTo("FORBIDDEN"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/{id}", "/{id}/audience", "/{id}/coverage"})
    void campaigns_are_not_read_by_residents_or_outside_parties(String path) {
        String at = "/campaigns" + path.replace("{id}", Client.drafted(community));

        Client.get(Tokens.resident(Ids.next()), at).statusCode(403);
        Client.get(community.staff(Ids.next(), "PROPERTY_STEWARD"), at).statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/audience", "/coverage"})
    void a_campaign_of_another_community_is_not_found(String path) {
        String id = Client.drafted(community);

        Client.get(district.settle().clerkToken(), "/campaigns/" + id + path)
                .statusCode(404)
                .body("code", equalTo("NOT_FOUND"));
    }

    @Test
    void staff_see_the_campaigns_that_reach_into_their_areas_and_no_others() {
        String id = Client.drafted(community);
        String street = Tokens.staff(Ids.next(), "STREET_OFFICER", community.streetPath);

        for (String token : List.of(community.workerToken(), community.clerkToken(), street)) {
            Client.get(token, "/campaigns").statusCode(200).body("items.id", hasItem(id));
            Client.get(token, "/campaigns/" + id).statusCode(200).header("ETag", notNullValue());
        }
        Client.get(district.settle().clerkToken(), "/campaigns").body("items.id", not(hasItem(id)));
    }

    @Test
    void lists_can_be_narrowed_and_paged() {
        String first = Client.drafted(community);
        String second = Client.drafted(community);
        Client.command(community.clerkToken(), second, "cancel").statusCode(200);

        Client.get(community.clerkToken(), "/campaigns?status=DRAFT&kind=ANTI_FRAUD")
                .body("items.id", contains(first));
        Client.get(community.clerkToken(), "/campaigns?kind=CENSUS").body("items.id", equalTo(List.of()));
        String cursor = Client.get(community.clerkToken(), "/campaigns?limit=1&count=true")
                .body("items.id", contains(second))
                .body("count", equalTo(2))
                .extract()
                .path("nextCursor");
        Client.get(community.clerkToken(), "/campaigns?limit=1&cursor=" + cursor)
                .body("items.id", contains(first))
                .body("nextCursor", nullValue());
    }
}
