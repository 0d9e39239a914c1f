package org.linli.outreach.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.chassis.id.Ids;
import org.linli.chassis.test.EventTap;
import org.linli.chassis.test.Together;
import org.linli.outreach.Client;
import org.linli.outreach.Community;
import org.linli.outreach.District;
import org.linli.outreach.model.Campaign;
import org.linli.outreach.model.Campaigns;

/** A round too large for one answer. With {@code -Dlinli.measure=200000} it is that many households, and timed. */
@QuarkusTest
class GeneratingManyTasksTest {

    private static final Logger LOG = Logger.getLogger(GeneratingManyTasksTest.class);
    private static final int HOUSEHOLDS = Integer.getInteger("linli.measure", 45_000);

    @Inject
    District district;

    @Inject
    ManyHouseholds many;

    @Inject
    ResumingRounds resuming;

    @Inject
    GeneratingTasks generating;

    @Inject
    Campaigns campaigns;

    @Inject
    Rounds rounds;

    private Community community;

    @BeforeEach
    void settle() {
        community = district.settle();
    }

    @Test
    void a_large_round_is_made_in_steps_by_whoever_is_free_and_nobody_gets_two_tasks() throws Exception {
        many.settle(community, HOUSEHOLDS);
        String id = Client.approved(community, Client.draft(community.code));
        long begin = System.nanoTime();
        Client.command(community.clerkToken(), id, "start")
                .statusCode(200)
                .body("status", equalTo("RUNNING"))
                .body("round.state", equalTo("PREPARING"))
                .body("round.households", equalTo(HOUSEHOLDS));
        Client.command(community.clerkToken(), id, "rounds", Map.of())
                .statusCode(409)
                .body("code", equalTo("ROUND_IN_PREPARATION"));
        long answered = System.nanoTime();

        inParallel(4, () -> resuming.resume());

        Awaitility.await().atMost(Duration.ofMinutes(5)).until(() -> "READY"
                .equals(Client.get(community.clerkToken(), "/campaigns/" + id)
                        .extract()
                        .path("round.state")));
        LOG.infof(
                "%d households: answered after %d ms, ready after %d ms",
                HOUSEHOLDS, (answered - begin) / 1_000_000, (System.nanoTime() - begin) / 1_000_000);
        logCoverageTimes(id);
        assertThat(many.tasksAndHouseholds(UUID.fromString(id))).containsExactly((long) HOUSEHOLDS, (long) HOUSEHOLDS);
        try (EventTap tap = EventTap.on("linli.outreach")) {
            tap.await("linli.outreach.campaign-started.v1", UUID.fromString(id));
            assertThat(tap.about(UUID.fromString(id))).singleElement().satisfies(told -> assertThat(
                            told.data().get("taskCount").asInt())
                    .isEqualTo(HOUSEHOLDS));
        }
    }

    private void logCoverageTimes(String id) throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        for (String groupBy : List.of("GRID", "AREA")) {
            HttpRequest question = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port
                            + "/api/v1/campaigns/" + id + "/coverage?groupBy=" + groupBy))
                    .header("Authorization", "Bearer " + community.clerkToken())
                    .build();
            long[] micros = new long[HOUSEHOLDS > 100_000 ? 300 : 10];
            for (int i = 0; i < micros.length; i++) {
                long begin = System.nanoTime();
                assertThat(client.send(question, HttpResponse.BodyHandlers.ofString())
                                .statusCode())
                        .isEqualTo(200);
                micros[i] = (System.nanoTime() - begin) / 1000;
            }
            Arrays.sort(micros);
            LOG.infof(
                    "coverage by %s over HTTP: median %d us, p95 %d us",
                    groupBy, micros[micros.length / 2], micros[micros.length * 95 / 100]);
        }
    }

    @Test
    void making_a_round_again_also_in_parallel_makes_nothing_twice() {
        district.house(community, 1, 40);
        district.house(community, 2, 40);
        String id = Client.running(community);
        UUID campaign = UUID.fromString(id);
        many.forgetCheckpoints(campaign);

        inParallel(6, () -> QuarkusTransaction.requiringNew().run(() -> again(campaign)));

        assertThat(many.tasksAndHouseholds(campaign)).containsExactly(80L, 80L);
        Client.get(community.clerkToken(), "/campaigns/" + id + "/coverage").body("total.households", equalTo(80));
    }

    /** Runs the step without the campaign's lock, as no code of the service does. */
    private void again(UUID id) {
        Campaign campaign = campaigns.findById(id);
        CampaignRound round = CampaignRound.open(campaign, campaign.endsOn(), Ids.next(), campaign.startedAt());
        assertThat(rounds.current(campaign)).isPresent();
        generating.makeNextGrids(round);
    }

    private static void inParallel(int threads, Runnable work) {
        Together.times(threads, () -> {
            work.run();
            return true;
        });
    }
}
