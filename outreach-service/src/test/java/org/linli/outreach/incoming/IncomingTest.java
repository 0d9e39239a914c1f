package org.linli.outreach.incoming;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.chassis.district.AreaChanged;
import org.linli.chassis.district.KeepingAreas;
import org.linli.chassis.district.KeepingPosts;
import org.linli.chassis.district.KnownAreas;
import org.linli.chassis.district.PostChanged;
import org.linli.chassis.id.Ids;
import org.linli.chassis.inbox.IncomingEvent;
import org.linli.outreach.matter.RaisedMatters;

@QuarkusTest
@TestTransaction
class IncomingTest {

    private static final String CODE = "990001001001001";
    private static final String PATH = "990001." + CODE;

    @Inject
    KeepingAreas areas;

    @Inject
    KeepingPosts posts;

    @Inject
    KeepingHouseholds households;

    @Inject
    FollowingMatters matters;

    @Inject
    KnownAreas known;

    @Inject
    RaisedMatters raised;

    @Inject
    EntityManager database;

    private final UUID id = Ids.next();

    @Test
    void a_late_event_never_overwrites_a_newer_fact() {
        areas.on(event("linli.grid.area-changed.v1", 2, new AreaChanged(id, CODE, "新名", PATH, null)));
        areas.on(event("linli.grid.area-changed.v1", 1, new AreaChanged(id, CODE, "旧名", PATH, null)));

        assertThat(known.names(List.of(CODE))).containsEntry(CODE, "新名");
    }

    @Test
    void a_closed_area_stops_being_known_also_when_its_successor_was_told_of_first() {
        UUID successor = Ids.next();
        areas.on(event("linli.grid.area-changed.v1", 1, new AreaChanged(id, CODE, "旧格", PATH, null)));
        areas.on(event("linli.grid.area-changed.v1", 1, new AreaChanged(successor, CODE, "新格", PATH, null)));
        assertThat(known.current(CODE))
                .hasValueSatisfying(area -> assertThat(area.name()).isEqualTo("新格"));

        areas.on(event(
                "linli.grid.area-changed.v1", 2, new AreaChanged(id, CODE, "旧格", PATH, LocalDate.parse("2026-01-01"))));

        assertThat(known.current(CODE))
                .hasValueSatisfying(area -> assertThat(area.name()).isEqualTo("新格"));
    }

    @Test
    void a_post_that_ended_is_not_held_any_more_whatever_arrives_late() {
        LocalDate end = LocalDate.parse("2026-03-18");
        posts.on(event("linli.grid.post-ended.v1", 2, post(null, null, end)));
        posts.on(event("linli.grid.post-assigned.v1", 1, post(LocalDate.parse("2026-01-01"), null, null)));

        assertThat(single("select cast(valid_to as text) from post_holder where post_id = ?1"))
                .isEqualTo("2026-03-18");
    }

    @Test
    void a_planned_end_that_was_withdrawn_is_none() {
        LocalDate from = LocalDate.parse("2026-01-01");
        posts.on(event("linli.grid.post-assigned.v1", 1, post(from, null, null)));
        posts.on(event("linli.grid.post-ended.v1", 2, post(null, null, LocalDate.parse("2026-12-31"))));
        posts.on(event("linli.grid.post-assigned.v1", 3, post(from, null, null)));

        assertThat(single("select valid_from || ' ' || coalesce(cast(valid_to as text), 'open') "
                        + "from post_holder where post_id = ?1"))
                .isEqualTo("2026-01-01 open");
    }

    @Test
    void a_household_keeps_its_newest_facts() {
        households.on(event("linli.grid.household-changed.v1", 2, household(3)));
        households.on(event("linli.grid.household-changed.v1", 1, household(1)));

        assertThat(single("select size from household where id = ?1")).isEqualTo(3);
    }

    @Test
    void a_matter_that_no_visit_raised_is_left_alone() {
        matters.on(event("linli.grievance.filed.v1", 1, new MatterTold(id, "SQ-20260318-000001", "SUBMITTED", null)));

        assertThat(raised.findByIdOptional(id)).isEmpty();
    }

    @Test
    void a_matter_is_followed_by_the_number_of_its_events_not_by_their_arrival() {
        UUID visit = Ids.next();
        matters.on(event("linli.grievance.replied.v1", 5, new MatterTold(id, "SQ-20260318-000001", "REPLIED", visit)));
        matters.on(event("linli.grievance.filed.v1", 1, new MatterTold(id, "SQ-20260318-000001", "SUBMITTED", visit)));

        assertThat(raised.of(visit))
                .hasValueSatisfying(matter -> assertThat(matter.status()).isEqualTo("REPLIED"));
    }

    private PostChanged post(LocalDate from, LocalDate to, LocalDate endedOn) {
        return new PostChanged(id, Ids.next(), "GRID_WORKER", CODE, PATH, from, to, endedOn, null);
    }

    private HouseholdChanged household(int size) {
        return new HouseholdChanged(id, PATH, CODE, Ids.next(), size);
    }

    private <T> IncomingEvent<T> event(String type, long version, T data) {
        return new IncomingEvent<>(
                Ids.next(), type, id, version, null, Clock.systemUTC().instant(), data);
    }

    private Object single(String query) {
        return database.createNativeQuery(query).setParameter(1, id).getSingleResult();
    }
}
