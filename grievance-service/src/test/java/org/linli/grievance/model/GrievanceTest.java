package org.linli.grievance.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.grievance.model.GrievanceFixture.CLERK;
import static org.linli.grievance.model.GrievanceFixture.FILED_AT;
import static org.linli.grievance.model.GrievanceFixture.RESIDENT;
import static org.linli.grievance.model.GrievanceFixture.TO_WORKER;
import static org.linli.grievance.model.GrievanceFixture.WORKER;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.linli.chassis.problem.CodedException;
import org.linli.grievance.deadline.Deadline;

class GrievanceTest {

    private static final Instant LATER = FILED_AT.plusSeconds(600);
    private static final Duration WINDOW = Duration.ofDays(15);
    private static final Deadline NEW_DUE = new Deadline(LATER.plus(Duration.ofDays(3)), true);

    private static final Map<GrievanceAction, Consumer<Grievance>> COMMANDS = new EnumMap<>(Map.of(
            GrievanceAction.ACCEPT, matter -> matter.accept(CLERK, LATER),
            GrievanceAction.DISPATCH, matter -> matter.dispatch(TO_WORKER, CLERK, LATER),
            GrievanceAction.SIGN, matter -> matter.sign(WORKER, LATER),
            GrievanceAction.REPLY, matter -> matter.reply(Outcome.SETTLED, "已更换", WORKER, LATER),
            GrievanceAction.RATE, matter -> matter.rate(Settled.YES, 5, RESIDENT, LATER),
            GrievanceAction.CLOSE, matter -> matter.close(CLERK, LATER),
            GrievanceAction.REOPEN,
                    matter -> matter.reopen(ReopenReason.NOT_SETTLED, WINDOW, NEW_DUE, RESIDENT, LATER)));

    private static final Map<GrievanceStatus, Supplier<Grievance>> MATTERS = new EnumMap<>(Map.of(
            GrievanceStatus.SUBMITTED, GrievanceFixture::filed,
            GrievanceStatus.ACCEPTED, () -> after(GrievanceFixture.filed(), GrievanceAction.ACCEPT),
            GrievanceStatus.DISPATCHED, GrievanceFixture::dispatched,
            GrievanceStatus.IN_PROGRESS, () -> after(GrievanceFixture.dispatched(), GrievanceAction.SIGN),
            GrievanceStatus.REPLIED, GrievanceFixture::replied,
            GrievanceStatus.CLOSED, () -> after(GrievanceFixture.replied(), GrievanceAction.CLOSE),
            GrievanceStatus.REOPENED, () -> after(GrievanceFixture.replied(), GrievanceAction.REOPEN)));

    @ParameterizedTest
    @EnumSource
    void in_each_state_exactly_the_allowed_commands_pass_and_the_rest_are_refused_with_what_is_allowed(
            GrievanceStatus status) {
        COMMANDS.forEach((action, command) -> {
            Grievance matter = MATTERS.get(status).get();
            assertThat(matter.status()).isEqualTo(status);
            if (status.allows(action)) {
                command.accept(matter);
                assertThat(matter.takeStep().action()).isEqualTo(action);
            } else {
                assertThatThrownBy(() -> command.accept(matter))
                        .isInstanceOfSatisfying(CodedException.class, refusal -> {
                            assertThat(refusal.code()).isEqualTo(GrievanceError.GRIEVANCE_WRONG_STATE);
                            assertThat(refusal.extensions()).containsKey("allowed");
                        });
                assertThat(matter.status()).isEqualTo(status);
            }
        });
    }

    @Test
    void every_state_can_be_reached_and_every_command_is_allowed_somewhere() {
        assertThat(MATTERS.keySet()).containsExactlyInAnyOrder(GrievanceStatus.values());
        assertThat(COMMANDS.keySet())
                .allMatch(action -> MATTERS.keySet().stream().anyMatch(status -> status.allows(action)));
    }

    @Test
    void only_the_handler_signs_and_replies() {
        refused(GrievanceError.NOT_THE_HANDLER, () -> GrievanceFixture.dispatched()
                .sign(CLERK, LATER));
        refused(GrievanceError.NOT_THE_HANDLER, () -> GrievanceFixture.dispatched()
                .reply(Outcome.SETTLED, "已更换", CLERK, LATER));
    }

    @Test
    void the_handler_cannot_close_what_they_handled() {
        refused(GrievanceError.CLOSER_IS_HANDLER, () -> GrievanceFixture.replied()
                .close(WORKER, LATER));
    }

    @Test
    void only_the_resident_rates_and_only_once_for_each_reply() {
        refused(GrievanceError.NOT_THE_RESIDENT, () -> GrievanceFixture.replied()
                .rate(Settled.YES, 5, CLERK, LATER));
        Grievance rated = GrievanceFixture.replied();
        rated.rate(Settled.NO, 1, RESIDENT, LATER);
        refused(GrievanceError.GRIEVANCE_ALREADY_RATED, () -> rated.rate(Settled.YES, 5, RESIDENT, LATER));
    }

    @Test
    void a_new_reply_may_be_rated_again() {
        Grievance matter = GrievanceFixture.replied();
        matter.rate(Settled.NO, 1, RESIDENT, LATER);
        matter.reopen(ReopenReason.NOT_SETTLED, WINDOW, NEW_DUE, RESIDENT, LATER);
        matter.dispatch(TO_WORKER, CLERK, LATER);
        matter.sign(WORKER, LATER);
        matter.reply(Outcome.SETTLED, "已再次维修", WORKER, LATER);

        matter.rate(Settled.YES, 5, RESIDENT, LATER);

        assertThat(matter.settled()).isEqualTo(Settled.YES);
    }

    @Test
    void reopening_gives_a_new_due_time_and_ends_with_the_window() {
        Grievance matter = GrievanceFixture.replied();
        Instant tooLate = matter.repliedAt().plus(WINDOW).plusSeconds(1);
        refused(
                GrievanceError.REOPEN_TOO_LATE,
                () -> matter.reopen(ReopenReason.REBOUND, WINDOW, NEW_DUE, RESIDENT, tooLate));

        matter.reopen(ReopenReason.REBOUND, WINDOW, NEW_DUE, RESIDENT, tooLate.minusSeconds(1));

        assertThat(matter.dueAt()).isEqualTo(NEW_DUE.dueAt());
    }

    @Test
    void every_change_is_taken_exactly_once() {
        Grievance matter = GrievanceFixture.filed();
        matter.accept(CLERK, LATER);
        assertThat(matter.takeStep().status()).isEqualTo(GrievanceStatus.ACCEPTED);
        assertThat(matter.hasStep()).isFalse();
        assertThatThrownBy(matter::takeStep).isInstanceOf(NullPointerException.class);
    }

    private static Grievance after(Grievance matter, GrievanceAction action) {
        COMMANDS.get(action).accept(matter);
        matter.takeStep();
        return matter;
    }

    private static void refused(GrievanceError code, ThrowingCallable command) {
        assertThatThrownBy(command).isInstanceOfSatisfying(CodedException.class, refusal -> assertThat(refusal.code())
                .isEqualTo(code));
    }
}
