package org.linli.outreach.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.outreach.Client;
import org.linli.outreach.Community;
import org.linli.outreach.District;
import org.linli.outreach.Grid;
import org.linli.outreach.audience.GridAudiences;

/** Rounds for households that are looked after: grid-service says whom that means. */
@QuarkusTest
class FrozenAudienceTest {

    @Inject
    District district;

    @Inject
    FreezingAudience freezing;

    @Inject
    EntityManager database;

    private Community community;
    private List<UUID> lookedAfter;

    @BeforeEach
    void settle() {
        community = district.settle();
        district.house(community, 1, 3);
        lookedAfter = district.house(community, 1, 5, "ELDERLY_ALONE");
        district.house(community, 2, 2, "VETERAN");
    }

    @AfterEach
    void gridServiceAnswersAgain() {
        Grid.isAway(false);
    }

    @Test
    void the_households_that_grid_service_names_get_tasks_and_nobody_else() {
        String id = Client.running(community, flagged());

        awaitReady(id);

        List<String> households = Client.get(community.clerkToken(), "/visit-tasks?limit=100&campaignId=" + id)
                .extract()
                .path("items.householdId");
        assertThat(households)
                .containsExactlyInAnyOrderElementsOf(
                        lookedAfter.stream().map(UUID::toString).toList());
        assertThat(kept(id)).isZero();
    }

    @Test
    void while_grid_service_is_away_the_round_waits_and_nothing_is_refused() {
        Grid.isAway(true);
        String id = Client.approved(community, flagged());
        Client.command(community.clerkToken(), id, "start")
                .statusCode(200)
                .body("status", equalTo("RUNNING"))
                .body("round.state", equalTo("PREPARING"));
        Client.command(community.clerkToken(), id, "rounds", Map.of())
                .statusCode(409)
                .body("code", equalTo("ROUND_IN_PREPARATION"));

        Grid.isAway(false);

        awaitReady(id);
        Client.get(community.clerkToken(), "/campaigns/" + id).body("round.tasks", equalTo(5));
    }

    @Test
    void the_audience_of_a_round_is_what_it_was_at_its_opening_and_the_next_round_asks_again() {
        String id = Client.running(community, flagged());
        awaitReady(id);
        String task = Client.tasks(community.workerToken(), id).get(0);
        Client.visited(community.workerToken(), task, "REACHED").then().statusCode(201);
        district.house(community, 1, 1, "ELDERLY_ALONE");

        Client.get(community.clerkToken(), "/campaigns/" + id).body("round.tasks", equalTo(5));
        Client.command(community.clerkToken(), id, "rounds", Map.of()).statusCode(201);
        awaitReady(id);

        Client.get(community.clerkToken(), "/campaigns/" + id)
                .body("round.number", equalTo(2))
                .body("round.tasks", equalTo(5));
    }

    @Test
    void a_round_for_which_there_is_nobody_is_ready_without_tasks() {
        Map<String, Object> draft = flagged();
        draft.put("careFlags", List.of("LEFT_BEHIND_CHILD"));
        String id = Client.running(community, draft);

        awaitReady(id);

        Client.get(community.clerkToken(), "/campaigns/" + id).body("round.tasks", equalTo(0));
    }

    @Test
    void a_campaign_that_ends_meanwhile_keeps_no_audience() {
        Grid.isAway(true);
        String id = Client.running(community, flagged());
        Client.command(community.clerkToken(), id, "cancel").statusCode(200);
        Grid.isAway(false);

        Client.get(community.clerkToken(), "/campaigns/" + id).body("round.state", equalTo("STOPPED"));
        assertThat(kept(id)).isZero();
    }

    @Test
    void an_answer_that_comes_after_the_campaign_has_ended_is_not_kept() {
        Grid.isAway(true);
        UUID id = UUID.fromString(Client.running(community, flagged()));
        FreezingAudience.Question asked = new FreezingAudience.Question(id, 1, List.of(), List.of(), null);
        assertThat(freezing.take(asked, new GridAudiences.Part(lookedAfter.subList(0, 2), false)))
                .isTrue();
        assertThat(kept(id.toString())).isEqualTo(2);
        Client.command(community.clerkToken(), id.toString(), "cancel").statusCode(200);

        boolean taken = freezing.take(asked, new GridAudiences.Part(lookedAfter, true));

        assertThat(taken).isFalse();
        assertThat(kept(id.toString())).isZero();
        Client.get(community.clerkToken(), "/campaigns/" + id).body("round.state", equalTo("STOPPED"));
    }

    private Map<String, Object> flagged() {
        Map<String, Object> draft = Client.draft(community.code);
        draft.put("careFlags", List.of("ELDERLY_ALONE"));
        return draft;
    }

    private void awaitReady(String id) {
        Awaitility.await().until(() -> "READY"
                .equals(Client.get(community.clerkToken(), "/campaigns/" + id)
                        .extract()
                        .path("round.state")));
    }

    private long kept(String campaign) {
        return QuarkusTransaction.requiringNew().call(() -> ((Number)
                        database.createNativeQuery("select count(*) from round_audience where campaign_id = :campaign")
                                .setParameter("campaign", UUID.fromString(campaign))
                                .getSingleResult())
                .longValue());
    }
}
