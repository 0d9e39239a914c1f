package org.linli.grievance.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.linli.chassis.id.Ids;
import org.linli.chassis.security.AreaPath;
import org.linli.chassis.security.Caller;
import org.linli.chassis.security.Role;

/** No state without a way out: walked over whatever states, actions, parties and roles there are. */
class WaysOutTest {

    private static final Instant LATER = GrievanceFixture.FILED_AT.plusSeconds(600);
    private static final List<String> LEVELS =
            List.of("411003", "411003.411003002", "411003.411003002.411003002011", GrievanceFixture.PLACE);

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"CLOSED"})
    void in_every_state_but_the_last_somebody_who_is_not_its_handler_can_move_it(GrievanceStatus status) {
        assertThat(status.allowed()).anyMatch(action -> action.parties().contains(Party.STEERER));
    }

    @Test
    void the_last_state_can_be_left_by_the_resident() {
        assertThat(GrievanceStatus.CLOSED.allowed())
                .anyMatch(action ->
                        action == GrievanceAction.REOPEN && action.parties().contains(Party.RESIDENT));
    }

    @ParameterizedTest
    @EnumSource
    void an_open_matter_can_be_urged_and_every_other_one_taken_up_again(GrievanceStatus status) {
        GrievanceAction asked = GrievanceStatus.OPEN.contains(status) ? GrievanceAction.URGE : GrievanceAction.REOPEN;

        assertThat(status.allows(asked)).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void from_every_state_people_who_never_had_it_bring_it_to_its_end_whoever_of_them_it_is(GrievanceStatus status) {
        for (String role : GrievanceRight.STEER.roles()) {
            for (String level : LEVELS) {
                Grievance matter = GrievanceFixture.in(status);

                bringToItsEnd(matter, GrievanceFixture.staff(role, level));

                assertThat(matter.status()).as("by a %s at %s", role, level).isEqualTo(GrievanceStatus.CLOSED);
            }
        }
    }

    private static void bringToItsEnd(Grievance matter, Caller steerer) {
        Caller fresh = GrievanceFixture.staff(Role.GRID_LEADER, GrievanceFixture.PLACE);
        Handler toFresh = new Handler(fresh.accountId(), Ids.next(), "第三网格网格长");
        if (matter.status().isUnassigned()) {
            matter.dispatch(toFresh, steerer, LATER);
        } else if (matter.status().isHandled()) {
            matter.transfer(toFresh, HandOnReason.ABSENCE, steerer, LATER);
        }
        if (matter.status().isHandled()) {
            matter.sign(fresh, LATER);
            matter.reply(Outcome.SETTLED, "已更换", null, fresh, LATER);
        }
        if (matter.status() != GrievanceStatus.CLOSED) {
            matter.close(steerer, LATER);
        }
    }

    @Test
    void every_level_of_the_district_has_somebody_who_may_steer_everything_beneath_it() {
        for (String level : LEVELS) {
            assertThat(roles().map(role -> GrievanceFixture.staff(role, level)))
                    .anyMatch(caller -> caller.may(GrievanceRight.STEER, new AreaPath(GrievanceFixture.PLACE)));
        }
    }

    @Test
    void whoever_may_steer_or_handle_a_matter_may_read_it_or_has_it() {
        Set<String> readers = GrievanceRight.READ.roles();

        assertThat(readers).containsAll(GrievanceRight.STEER.roles()).containsAll(GrievanceRight.STAND_IN.roles());
    }

    @ParameterizedTest
    @EnumSource
    void every_open_state_is_either_waiting_for_a_handler_or_with_one(GrievanceStatus status) {
        Set<GrievanceStatus> both = EnumSet.copyOf(GrievanceStatus.UNASSIGNED);
        both.addAll(GrievanceStatus.HANDLED);

        assertThat(both.contains(status)).isEqualTo(GrievanceStatus.OPEN.contains(status));
    }

    @ParameterizedTest
    @EnumSource
    void whoever_a_matter_is_with_it_can_be_given_to_somebody_else(GrievanceStatus status) {
        GrievanceAction next =
                GrievanceStatus.UNASSIGNED.contains(status) ? GrievanceAction.DISPATCH : GrievanceAction.TRANSFER;

        assertThat(status.allows(next)).isEqualTo(GrievanceStatus.OPEN.contains(status));
        assertThat(next.parties()).contains(Party.STEERER);
    }

    @Test
    void what_the_service_does_by_itself_nobody_else_can_ask_for() {
        Caller officer = GrievanceFixture.staff(Role.DISTRICT_OFFICER, "411003");

        assertThat(GrievanceFixture.filed().allowed(officer))
                .contains(GrievanceAction.ACCEPT, GrievanceAction.DISPATCH)
                .doesNotContain(GrievanceAction.ESCALATE);
    }

    private static Stream<String> roles() {
        return Stream.of(Role.class.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()))
                .map(WaysOutTest::value);
    }

    private static String value(java.lang.reflect.Field field) {
        try {
            return (String) field.get(null);
        } catch (IllegalAccessException everyConstantIsPublic) {
            throw new IllegalStateException(everyConstantIsPublic);
        }
    }
}
