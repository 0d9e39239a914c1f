package org.linli.outreach.visit;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.outreach.Client;
import org.linli.outreach.Community;
import org.linli.outreach.District;

@QuarkusTest
class VisitOrderTest {

    @Inject
    District district;

    private final Instant now = Instant.now(Clock.systemUTC());

    private Community community;
    private String campaign;
    private String task;

    /** A campaign of the last ten days, so that visits of these days can arrive now. */
    @BeforeEach
    void startCampaign() {
        community = district.settle();
        district.house(community, 1, 1);
        Map<String, Object> draft = Client.draft(community.code);
        draft.put("startsOn", LocalDate.now(Clock.systemUTC()).minusDays(10).toString());
        campaign = Client.running(community, draft);
        task = Client.tasks(community.workerToken(), campaign).get(0);
    }

    @ParameterizedTest(name = "{0} an hour ago, then {1} two hours ago: {2} counts and the task is {3}")
    @CsvSource({
        "REFUSED, NOT_HOME, REFUSED, OPEN, refused",
        "NOT_HOME, REFUSED, NOT_HOME, OPEN, notHome",
        "MOVED, NOT_HOME, MOVED, GONE, gone",
        "REFUSED, WRONG_ADDRESS, REFUSED, OPEN, refused",
        "REACHED, NOT_HOME, REACHED, REACHED, reached",
        "REACHED, MOVED, REACHED, REACHED, reached"
    })
    void the_later_visit_counts_not_the_later_arrival(
            String later, String earlier, String lastOutcome, String state, String counted) {
        record(later, Duration.ofHours(1)).statusCode(201);
        record(earlier, Duration.ofHours(2)).statusCode(201).body("visits", equalTo(2));

        Client.get(community.workerToken(), "/visit-tasks/" + task)
                .body("lastOutcome", equalTo(lastOutcome))
                .body("state", equalTo(state));
        Client.get(community.clerkToken(), "/campaigns/" + campaign + "/coverage")
                .body("total." + counted, equalTo(1))
                .body("total.unvisited", equalTo(0));
    }

    @ParameterizedTest(name = "{0} and then {1} at the same instant: {2} counts")
    @CsvSource({"REFUSED, NOT_HOME, refused", "NOT_HOME, REFUSED, refused", "NOT_HOME, REACHED, reached"})
    void of_two_visits_at_the_same_instant_the_one_that_says_more_counts(String first, String second, String counted) {
        record(first, Duration.ofHours(1)).statusCode(201);
        record(second, Duration.ofHours(1)).statusCode(201);

        Client.get(community.clerkToken(), "/campaigns/" + campaign + "/coverage")
                .body("total." + counted, equalTo(1));
    }

    @Test
    void a_household_that_was_reached_stays_reached_whatever_was_found_later() {
        record("NOT_HOME", Duration.ofHours(1)).statusCode(201);
        record("REACHED", Duration.ofHours(2)).statusCode(201).body("taskState", equalTo("REACHED"));

        Client.get(community.clerkToken(), "/campaigns/" + campaign + "/coverage")
                .body("total.reached", equalTo(1))
                .body("total.notHome", equalTo(0));
        record("REACHED", Duration.ofHours(3)).statusCode(409).body("code", equalTo("TASK_WRONG_STATE"));
    }

    @Test
    void a_visit_made_after_the_household_was_found_gone_is_refused() {
        record("MOVED", Duration.ofHours(2)).statusCode(201);

        record("NOT_HOME", Duration.ofHours(1)).statusCode(409).body("state", equalTo("GONE"));
    }

    @Test
    void a_visit_that_arrives_days_later_is_taken() {
        record("NOT_HOME", Duration.ofDays(9)).statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1970-01-01T00:00:00Z", "2001-02-03T04:05:06+08:00"})
    void a_visit_before_its_campaign_is_refused(String visitedAt) {
        recordAt("NOT_HOME", visitedAt)
                .statusCode(422)
                .body("code", equalTo("VISIT_BEFORE_ROUND"))
                .body("detail", containsString("走访时间不能早于"));
        Client.get(community.workerToken(), "/visit-tasks/" + task).body("visits", equalTo(0));
    }

    @Test
    void a_visit_before_the_second_round_is_not_one_of_it() {
        record("NOT_HOME", Duration.ofHours(1)).statusCode(201);
        Client.command(community.clerkToken(), campaign, "rounds", Map.of()).statusCode(201);
        task = Client.get(community.workerToken(), "/visit-tasks?state=OPEN&campaignId=" + campaign)
                .extract()
                .path("items[0].id");

        record("REFUSED", Duration.ofHours(1)).statusCode(422).body("code", equalTo("VISIT_BEFORE_ROUND"));
        record("REFUSED", Duration.ofMinutes(1)).statusCode(201);
    }

    private ValidatableResponse record(String outcome, Duration ago) {
        return recordAt(outcome, now.minus(ago).toString());
    }

    private ValidatableResponse recordAt(String outcome, String visitedAt) {
        Map<String, Object> visit = Client.visit(task, outcome);
        visit.put("visitedAt", visitedAt);
        return Client.post(community.workerToken(), "/visits", Client.newKey(), visit)
                .then();
    }
}
