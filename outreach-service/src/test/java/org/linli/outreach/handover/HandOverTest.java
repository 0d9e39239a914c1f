package org.linli.outreach.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.chassis.id.Ids;
import org.linli.chassis.test.KilledMidway;
import org.linli.chassis.test.Tokens;
import org.linli.outreach.Client;
import org.linli.outreach.Community;
import org.linli.outreach.District;
import org.linli.outreach.Telling;

@QuarkusTest
class HandOverTest {

    @Inject
    District district;

    @Inject
    SweepingTasks sweeping;

    @Inject
    EntityManager database;

    @Inject
    Clock clock;

    private Community community;
    private String campaign;
    private final UUID successor = Ids.next();
    private final UUID successorPost = Ids.next();

    /** Three households of grid 1's one worker, four of grid 2's two. */
    @BeforeEach
    void workersHaveTasks() {
        community = district.settle();
        district.house(community, 1, 3);
        district.house(community, 2, 4);
        campaign = Client.running(community);
    }

    @Test
    void when_a_post_ends_its_open_tasks_go_to_the_successor_that_was_named() {
        String done = Client.tasks(community.workerToken(), campaign).get(0);
        Client.visited(community.workerToken(), done, "REACHED").then().statusCode(201);
        district.appoint(successorPost, successor, "GRID_LEADER", community.gridPath(1));

        end(1, today(), successorPost);
        sweeping.sweep();

        openOf(community.workerPost).body("items", empty());
        openOf(successorPost)
                .body("items", hasSize(2))
                .body("items.assignment.assigneeId", everyItem(equalTo(successor.toString())))
                .body("items.assignment.previousPostId", everyItem(equalTo(community.workerPost.toString())))
                .body("items.assignment.reassignedAt", everyItem(notNullValue()));
        Client.get(community.clerkToken(), "/visit-tasks/" + done)
                .body("assignment.postId", equalTo(community.workerPost.toString()));
        assertThat(audited(community.workerPost)).containsExactly("VISIT_TASKS_HANDED_OVER");
    }

    @Test
    void without_a_successor_they_are_shared_out_among_the_grid_s_other_workers() {
        end(2, today(), null);
        sweeping.sweep();

        String task = openOf(community.thirdWorkerPost)
                .body("items", hasSize(4))
                .extract()
                .path("items.find { it.assignment.previousPostId != null }.id");
        Client.get(community.clerkToken(), "/visit-tasks/" + task).body("assignment.reason", containsString("原岗位任期结束"));
    }

    @Test
    void a_successor_that_cannot_visit_there_gets_none_and_nobody_is_stuck() {
        district.appoint(successorPost, successor, "GRID_WORKER", community.gridPath(1));

        end(2, today(), successorPost);
        sweeping.sweep();

        openOf(successorPost).body("items", empty());
        openOf(community.thirdWorkerPost).body("items", hasSize(4));
    }

    @Test
    void what_is_left_of_a_campaign_that_is_over_stays_where_it_was() {
        Client.command(community.clerkToken(), campaign, "finish").statusCode(200);
        district.appoint(successorPost, successor, "GRID_LEADER", community.gridPath(1));

        end(1, today(), successorPost);
        sweeping.sweep();

        assertThat(audited(community.workerPost)).isEmpty();
        Client.get(community.clerkToken(), "/visit-tasks?limit=100&campaignId=" + campaign)
                .body("items.assignment.previousPostId", everyItem(nullValue()));
    }

    @Test
    void with_no_worker_left_they_are_visibly_nobody_s_until_the_grid_gets_one() {
        end(1, today(), null);
        sweeping.sweep();
        Client.get(community.clerkToken(), "/visit-tasks?unassigned=true&campaignId=" + campaign)
                .body("items", hasSize(3));

        district.appoint(successorPost, successor, "GRID_WORKER", community.gridPath(1));
        sweeping.sweep();

        openOf(successorPost).body("items", hasSize(3));
        assertThat(audited(successorPost)).containsExactly("VISIT_TASKS_GIVEN");
    }

    @Test
    void whoever_is_blocked_gets_no_tasks_keeps_those_they_had_and_gets_some_again_afterwards() {
        district.block(community.thirdWorker, true, 1);
        end(2, today(), community.thirdWorkerPost);

        sweeping.sweep();
        openOf(community.thirdWorkerPost).body("items", hasSize(2));
        Client.get(community.clerkToken(), "/visit-tasks?unassigned=true&campaignId=" + campaign)
                .body("items", hasSize(2));

        district.block(community.thirdWorker, false, 2);
        sweeping.sweep();

        openOf(community.thirdWorkerPost).body("items", hasSize(4));
    }

    @Test
    void what_belongs_to_a_planned_end_moves_on_the_day_and_not_before() {
        district.appoint(successorPost, successor, "GRID_WORKER", community.gridPath(1));
        end(1, today().plusDays(1), successorPost);

        sweeping.sweep();
        openOf(community.workerPost).body("items", hasSize(3));

        sweeping.sweep(today().plusDays(1));
        openOf(community.workerPost).body("items", empty());
        openOf(successorPost).body("items", hasSize(3));
    }

    @Test
    void a_planned_end_that_was_taken_back_moves_nothing() {
        end(1, today().plusDays(1), null);
        district.tell(community.workerPost, community.worker, "GRID_WORKER", community.gridPath(1), null, null, 3);

        sweeping.sweep(today().plusDays(2));

        openOf(community.workerPost).body("items", hasSize(3));
    }

    @Test
    void nobody_s_task_is_left_with_a_post_that_ended_whatever_the_order_of_ends() {
        district.appoint(successorPost, successor, "GRID_WORKER", community.gridPath(2));
        end(1, today(), null);
        end(2, today(), community.thirdWorkerPost);
        district.tell(
                community.thirdWorkerPost,
                community.thirdWorker,
                "GRID_WORKER",
                community.gridPath(2),
                today(),
                community.secondWorkerPost,
                2);

        sweeping.sweep();

        assertThat(openWithEndedPosts()).isZero();
        openOf(successorPost).body("items", hasSize(4));
    }

    @Test
    void a_sweep_that_is_killed_midway_moves_a_post_s_tasks_all_or_none_and_the_next_one_moves_none_twice() {
        district.appoint(successorPost, successor, "GRID_WORKER", community.gridPath(2));
        List<String> tasks = Client.tasks(community.workerToken(), campaign);
        UUID heir = Ids.next();
        UUID heirPost = Ids.next();
        district.appoint(heirPost, heir, "GRID_LEADER", community.gridPath(1));
        end(1, today(), heirPost);
        end(2, today(), successorPost);

        try (KilledMidway killed =
                KilledMidway.by("update", "visit_task", "new.id = '" + tasks.get(1) + "' and old.state = 'OPEN'")) {
            sweeping.sweep();

            assertThat(killed.times()).isPositive();
            // Before the sweep that comes by itself may succeed.
            openOf(community.workerPost).body("items", hasSize(3));
            assertThat(audited(community.workerPost)).isEmpty();
            openOf(community.secondWorkerPost).body("items", empty());
        }
        sweeping.sweep();
        sweeping.sweep();

        openOf(community.workerPost).body("items", empty());
        openOf(heirPost)
                .body("items", hasSize(3))
                .body("items.assignment.previousPostId", everyItem(equalTo(community.workerPost.toString())));
        assertThat(audited(community.workerPost)).containsExactly("VISIT_TASKS_HANDED_OVER");
    }

    @Test
    void the_event_alone_is_enough() {
        district.appoint(successorPost, successor, "GRID_WORKER", community.gridPath(1));
        Map<String, Object> ended = new HashMap<>();
        ended.put("postId", community.workerPost);
        ended.put("staffId", Ids.next());
        ended.put("accountId", community.worker);
        ended.put("role", "GRID_WORKER");
        ended.put("areaCode", community.grid(1));
        ended.put("areaPath", community.gridPath(1));
        ended.put("endedOn", today().toString());
        ended.put("successorPostId", successorPost);

        try (Telling grid = new Telling()) {
            grid.tell("linli.grid.post-ended.v1", community.workerPost, 2, ended);
        }

        Awaitility.await().untilAsserted(() -> openOf(successorPost).body("items", hasSize(3)));
    }

    @Test
    void what_would_be_handed_over_is_listed_for_those_who_answer_for_it() {
        openOf(community.workerPost).body("items", hasSize(3));
        List<String> others = List.of(district.settle().clerkToken(), community.secondWorkerToken());
        for (String other : others) {
            Client.get(other, "/visit-tasks?state=OPEN&assigneePostId=" + community.workerPost)
                    .statusCode(200)
                    .body("items", empty());
        }
        Client.get(Tokens.resident(Ids.next()), "/visit-tasks?assigneePostId=" + community.workerPost)
                .statusCode(403);
        Client.get(community.clerkToken(), "/visit-tasks?assigneePostId=x").statusCode(400);
    }

    private void end(int grid, LocalDate to, UUID takesOver) {
        district.tell(
                grid == 1 ? community.workerPost : community.secondWorkerPost,
                grid == 1 ? community.worker : community.secondWorker,
                "GRID_WORKER",
                community.gridPath(grid),
                to,
                takesOver,
                2);
    }

    private ValidatableResponse openOf(UUID post) {
        return Client.get(community.clerkToken(), "/visit-tasks?limit=100&state=OPEN&assigneePostId=" + post)
                .statusCode(200);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    private List<String> audited(UUID post) {
        List<?> actions = QuarkusTransaction.requiringNew()
                .call(() -> database.createNativeQuery("select action from audit_entry where target_id = :post")
                        .setParameter("post", post.toString())
                        .getResultList());
        return actions.stream().map(String::valueOf).toList();
    }

    private long openWithEndedPosts() {
        return QuarkusTransaction.requiringNew().call(() -> ((Number) database.createNativeQuery("""
                                        select count(*) from visit_task t join post_holder p on p.post_id = t.assignee_post_id
                                        where t.state = 'OPEN' and p.valid_to <= :today and starts_with(t.area_path, :path)
                                        """)
                        .setParameter("today", today())
                        .setParameter("path", community.path)
                        .getSingleResult())
                .longValue());
    }
}
