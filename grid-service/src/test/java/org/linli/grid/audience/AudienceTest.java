package org.linli.grid.audience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.chassis.id.Ids;
import org.linli.chassis.security.ServiceRole;
import org.linli.chassis.test.Tokens;
import org.linli.grid.demo.LoadingDemo;
import org.linli.grid.support.Api;

@QuarkusTest
class AudienceTest {

    @Inject
    LoadingDemo loading;

    @Inject
    EntityManager database;

    private final UUID campaign = Ids.next();

    @BeforeEach
    void people_live_there() {
        loading.load();
    }

    @Test
    void the_pages_of_an_audience_join_to_the_households_that_the_community_sees_with_the_flag() {
        List<String> read = new ArrayList<>();
        boolean last = false;
        while (!last) {
            Map<String, Object> request = request(Api.GRID, "ELDERLY_ALONE");
            request.put("limit", 3);
            request.put("after", read.isEmpty() ? null : read.get(read.size() - 1));
            var page = ask("", request).statusCode(200).extract().jsonPath();
            read.addAll(page.getList("householdIds", String.class));
            last = page.getBoolean("last");
        }

        List<String> seen = Api.as(Api.secretary())
                .get("/api/v1/households?limit=100&careFlag=ELDERLY_ALONE&areaCode=411003002011001")
                .then()
                .extract()
                .path("items.id");
        assertThat(read).hasSizeGreaterThan(3).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(seen);
    }

    @Test
    void counts_by_grid_add_up_to_the_ids() {
        List<Integer> counts = ask("/counts", request(Api.COMMUNITY, "VETERAN", "DISABLED"))
                .statusCode(200)
                .extract()
                .path("grids.households");
        List<String> ids = ask("", request(Api.COMMUNITY, "VETERAN", "DISABLED"))
                .body("last", equalTo(true))
                .extract()
                .path("householdIds");

        assertThat(counts).hasSize(10);
        assertThat(counts.stream().mapToInt(Integer::intValue).sum()).isEqualTo(ids.size());
    }

    @Test
    void each_evaluation_is_in_the_audit_trail_with_the_campaign_and_without_a_household() {
        ask("", request(Api.GRID, "ELDERLY_ALONE")).statusCode(200);
        ask("/counts", request(Api.GRID, "ELDERLY_ALONE")).statusCode(200);

        List<?> actions = QuarkusTransaction.requiringNew().call(() -> database.createNativeQuery(
                        "select action from audit_entry where target_type = 'CAMPAIGN' and target_id = :campaign "
                                + "order by id")
                .setParameter("campaign", campaign.toString())
                .getResultList());
        assertThat(actions).extracting(String::valueOf).containsExactly("AUDIENCE_EVALUATED", "AUDIENCE_COUNTED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/counts"})
    void nobody_but_a_service_may_ask(String path) {
        for (String token : List.of(
                Api.resident(), Api.secretary(), Api.admin(), Tokens.staff(Ids.next(), "DISTRICT_OFFICER", "411003"))) {
            Api.as(token)
                    .body(request(Api.GRID, "ELDERLY_ALONE"))
                    .post("/internal/audiences" + path)
                    .then()
                    .statusCode(403);
        }
        Api.post("/internal/audiences" + path, request(Api.GRID)).statusCode(401);
    }

    @Test
    void what_is_not_acceptable_is_refused() {
        Map<String, Object> nowhere = request(Api.GRID);
        nowhere.put("areaPaths", List.of());
        ask("", nowhere).statusCode(400);
        ask("", request("411003%", "VETERAN")).statusCode(400);
        Map<String, Object> endless = request(Api.GRID);
        endless.put("limit", 5001);
        ask("", endless).statusCode(400);
    }

    private Map<String, Object> request(String areaPath, String... flags) {
        Map<String, Object> request = new HashMap<>();
        request.put("campaignId", campaign);
        request.put("areaPaths", List.of(areaPath));
        request.put("careFlags", List.of(flags));
        return request;
    }

    private static ValidatableResponse ask(String path, Map<String, Object> request) {
        return Api.as(Tokens.serviceWith(ServiceRole.AUDIENCE_READER))
                .body(request)
                .post("/internal/audiences" + path)
                .then();
    }
}
