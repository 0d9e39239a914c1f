package org.linli.chassis.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.chassis.id.Ids;
import org.linli.chassis.scope.RowScope;

class CallerTest {

    private static final AreaPath DISTRICT = new AreaPath("411003");
    private static final AreaPath GRID_8 = new AreaPath("411003.411003002.411003002011.411003002011008");
    private static final AreaPath GRID_9 = new AreaPath("411003.411003002.411003002011.411003002011009");
    private static final Right LEAD = Right.of(Role.GRID_LEADER, Role.COMMUNITY_CLERK);
    private static final Right WORK = Right.of(Role.GRID_WORKER, Role.GRID_LEADER);
    private static final LocalDate TODAY = LocalDate.parse("2026-03-18");

    @Test
    void a_role_at_one_place_gives_nothing_at_the_place_of_another_role() {
        Caller mixed = holding(Grant.of(Role.GRID_WORKER, GRID_8), Grant.of(Role.GRID_LEADER, GRID_9));

        assertThat(mixed.may(LEAD, GRID_9)).isTrue();
        assertThat(mixed.may(LEAD, GRID_8)).isFalse();
        assertThat(mixed.may(WORK, GRID_8)).isTrue();
    }

    @Test
    void a_role_without_the_right_at_a_wide_place_does_not_widen_a_narrow_one() {
        Caller auditingWorker = holding(Grant.of(Role.AUDITOR, DISTRICT), Grant.of(Role.GRID_WORKER, GRID_8));

        assertThat(auditingWorker.areasOf(WORK)).containsExactly(GRID_8);
        assertThat(auditingWorker.may(WORK, GRID_9)).isFalse();
    }

    @Test
    void an_area_beneath_another_of_the_same_right_is_said_once() {
        Caller both = holding(Grant.of(Role.GRID_WORKER, GRID_8), Grant.of(Role.GRID_LEADER, DISTRICT));

        assertThat(both.areasOf(WORK)).containsExactly(DISTRICT);
    }

    @Test
    void a_right_holds_from_its_first_day_until_the_day_before_its_end() {
        Grant grant = new Grant(Role.GRID_WORKER, GRID_8, TODAY, TODAY.plusDays(2));

        assertThat(TODAY.minusDays(1).datesUntil(TODAY.plusDays(4)).map(grant::isInForceOn))
                .containsExactly(false, true, true, false, false);
    }

    @Test
    void what_is_planned_or_over_is_no_right_today() {
        Caller caller = holding(
                new Grant(Role.GRID_LEADER, GRID_8, TODAY.plusDays(40), null),
                new Grant(Role.GRID_LEADER, GRID_9, null, TODAY));

        assertThat(caller.on(TODAY).areasOf(LEAD)).isEmpty();
        assertThat(caller.on(TODAY).roles()).isEmpty();
    }

    @Test
    void rows_are_asked_for_at_the_very_places_that_the_question_in_memory_knows() {
        Caller mixed = holding(
                Grant.of(Role.GRID_WORKER, GRID_8),
                Grant.of(Role.GRID_LEADER, GRID_9),
                Grant.of(Role.AUDITOR, DISTRICT));

        RowScope scope = RowScope.granted("areaPath", mixed, WORK);

        assertThat(scope.parameters().values())
                .containsExactlyInAnyOrder(GRID_8.value(), GRID_8 + ".%", GRID_9.value(), GRID_9 + ".%");
    }

    @Test
    void nobody_without_a_grant_sees_a_row() {
        assertThat(RowScope.granted("areaPath", holding(), WORK).condition())
                .isEqualTo(RowScope.nothing().condition());
    }

    private static Caller holding(Grant... grants) {
        return new Caller(Ids.next(), CallerKind.STAFF, List.of(grants), Ids.next(), Ids.next());
    }
}
