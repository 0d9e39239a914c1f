package org.linli.outreach.audience;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.chassis.id.Ids;
import org.linli.chassis.test.Tokens;
import org.linli.outreach.Client;
import org.linli.outreach.Community;
import org.linli.outreach.District;
import org.linli.outreach.Grid;

@QuarkusTest
class AudienceTest {

    @Inject
    District district;

    private Community community;

    @BeforeEach
    void settle() {
        community = district.settle();
        district.house(community, 1, 3);
        district.house(community, 1, 2, "ELDERLY_ALONE");
        district.house(community, 3, 4, "DISABLED", "LOW_INCOME");
    }

    @Test
    void without_flags_all_households_count_grid_by_grid() {
        String id = Client.drafted(community);

        Client.get(community.clerkToken(), "/campaigns/" + id + "/audience")
                .statusCode(200)
                .body("households", equalTo(9))
                .body("withoutWorker", equalTo(4))
                .body("grids.gridCode", contains(community.grid(1), community.grid(3)))
                .body("grids.gridName", contains("第1网格", "第3网格"))
                .body("grids.households", contains(5, 4))
                .body("grids.workers", contains(1, 0));
    }

    @Test
    void with_flags_households_that_have_any_of_them_count() {
        Map<String, Object> draft = Client.draft(community.code);
        draft.put("careFlags", List.of("ELDERLY_ALONE", "LOW_INCOME", "VETERAN"));
        String id = Client.drafted(community, draft);

        Client.get(community.clerkToken(), "/campaigns/" + id + "/audience").body("households", equalTo(6));
    }

    @Test
    void with_flags_whoever_answers_for_a_part_sees_the_part_and_nobody_else_anything() {
        Map<String, Object> draft = Client.draft(community.code);
        draft.put("careFlags", List.of("ELDERLY_ALONE", "LOW_INCOME"));
        String id = Client.drafted(community, draft);

        Client.get(Tokens.staff(Ids.next(), "GRID_LEADER", community.gridPath(1)), "/campaigns/" + id + "/audience")
                .body("households", equalTo(2))
                .body("grids.workers", contains(1));
        Client.get(Tokens.staff(Ids.next(), "STREET_OFFICER", community.streetPath), "/campaigns/" + id + "/audience")
                .body("households", equalTo(6))
                .body("withoutWorker", equalTo(4));
        Client.get(district.settle().clerkToken(), "/campaigns/" + id + "/audience")
                .statusCode(404);
    }

    @Test
    void while_grid_service_is_away_an_audience_with_flags_is_not_known() {
        Map<String, Object> draft = Client.draft(community.code);
        draft.put("careFlags", List.of("ELDERLY_ALONE"));
        String flagged = Client.drafted(community, draft);
        String all = Client.drafted(community);
        Grid.isAway(true);

        try {
            Client.get(community.clerkToken(), "/campaigns/" + flagged + "/audience")
                    .statusCode(503)
                    .header("Retry-After", notNullValue())
                    .body("code", equalTo("UNAVAILABLE"));
            Client.get(community.clerkToken(), "/campaigns/" + all + "/audience")
                    .statusCode(200);
        } finally {
            Grid.isAway(false);
        }
    }

    @Test
    void only_the_chosen_areas_count() {
        String id = Client.drafted(community, Client.draft(community.grid(3)));

        Client.get(community.clerkToken(), "/campaigns/" + id + "/audience").body("households", equalTo(4));
    }

    @Test
    void whoever_answers_for_a_part_sees_the_part() {
        String id = Client.drafted(community);
        String leader = Tokens.staff(Ids.next(), "GRID_LEADER", community.gridPath(1));

        Client.get(leader, "/campaigns/" + id + "/audience").body("households", equalTo(5));
    }

    @Test
    void a_worker_does_not_plan() {
        String id = Client.drafted(community);

        Client.get(community.workerToken(), "/campaigns/" + id + "/audience").statusCode(403);
    }
}
