package org.linli.grievance.model;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.grievance.model.GrievanceFixture.CLERK;
import static org.linli.grievance.model.GrievanceFixture.COMMUNITY;
import static org.linli.grievance.model.GrievanceFixture.FILED_AT;
import static org.linli.grievance.model.GrievanceFixture.RESIDENT;
import static org.linli.grievance.model.GrievanceFixture.TO_CLERK;
import static org.linli.grievance.model.GrievanceFixture.TO_WORKER;
import static org.linli.grievance.model.GrievanceFixture.WORKER;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.linli.chassis.problem.CodedException;
import org.linli.chassis.problem.CommonError;
import org.linli.chassis.problem.ErrorCode;
import org.linli.chassis.security.AreaPath;
import org.linli.chassis.security.Caller;
import org.linli.chassis.security.CallerKind;
import org.linli.chassis.security.Grant;
import org.linli.chassis.security.Role;
import org.linli.grievance.deadline.Deadline;

class GrievanceTest {

    private static final Instant LATER = FILED_AT.plusSeconds(600);
    private static final Duration WINDOW = Duration.ofDays(15);
    private static final Deadline NEW_DUE = new Deadline(LATER.plus(Duration.ofDays(3)), true);

    private static final Duration PAUSE = Duration.ofHours(24);
    private static final Rating CONTENT = new Rating(Settled.YES, 5);

    private static final Map<GrievanceAction, Consumer<Grievance>> COMMANDS = new EnumMap<>(Map.ofEntries(
            entry(GrievanceAction.ESCALATE, matter -> matter.escalate(Owner.nobody(), null, LATER)),
            entry(GrievanceAction.ENTRUST, matter -> matter.entrust(COMMUNITY, "镜湖社区", LATER)),
            entry(GrievanceAction.ACCEPT, matter -> matter.accept(CLERK, LATER)),
            entry(GrievanceAction.DISPATCH, matter -> matter.dispatch(TO_WORKER, CLERK, LATER)),
            entry(GrievanceAction.SIGN, matter -> matter.sign(WORKER, LATER)),
            entry(GrievanceAction.TRANSFER, matter -> matter.transfer(TO_CLERK, HandOnReason.ABSENCE, CLERK, LATER)),
            entry(
                    GrievanceAction.RETURN,
                    matter -> matter.giveBack(HandOnReason.OUTSIDE_DUTIES, COMMUNITY, WORKER, LATER)),
            entry(GrievanceAction.RECALL, matter -> matter.recall(HandOnReason.MISDIRECTED, COMMUNITY, CLERK, LATER)),
            entry(GrievanceAction.REPLY, matter -> matter.reply(Outcome.SETTLED, "已更换", null, WORKER, LATER)),
            entry(GrievanceAction.URGE, matter -> matter.urge(PAUSE, RESIDENT, LATER)),
            entry(GrievanceAction.RATE, matter -> matter.rate(CONTENT, RESIDENT, LATER)),
            entry(GrievanceAction.CLOSE, matter -> matter.close(CLERK, LATER)),
            entry(
                    GrievanceAction.REOPEN,
                    matter -> matter.reopen(ReopenReason.NOT_SETTLED, WINDOW, NEW_DUE, COMMUNITY, RESIDENT, LATER))));

    @ParameterizedTest
    @EnumSource
    void in_each_state_exactly_the_allowed_commands_pass_and_the_rest_are_refused_with_what_is_allowed(
            GrievanceStatus status) {
        COMMANDS.forEach((action, command) -> {
            Grievance matter = GrievanceFixture.in(status);
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
    void every_command_but_filing_is_tried_here_and_allowed_somewhere() {
        assertThat(COMMANDS.keySet())
                .containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(EnumSet.of(GrievanceAction.FILE)))
                .allMatch(action -> Stream.of(GrievanceStatus.values()).anyMatch(status -> status.allows(action)));
    }

    @Test
    void only_the_handler_signs_and_replies() {
        refused(GrievanceError.NOT_THE_HANDLER, () -> GrievanceFixture.dispatched()
                .sign(CLERK, LATER));
        refused(GrievanceError.NOT_THE_HANDLER, () -> GrievanceFixture.dispatched()
                .reply(Outcome.SETTLED, "已更换", null, CLERK, LATER));
        refused(GrievanceError.NOT_THE_HANDLER, () -> GrievanceFixture.dispatched()
                .giveBack(HandOnReason.OUTSIDE_DUTIES, COMMUNITY, CLERK, LATER));
    }

    @Test
    void a_handler_whose_post_has_ended_can_neither_sign_nor_reply_but_others_can_hand_the_matter_on() {
        Caller leaver = new Caller(WORKER.accountId(), CallerKind.STAFF, List.of(), null, null);
        refused(GrievanceError.NOT_THE_HANDLER, () -> GrievanceFixture.dispatched()
                .sign(leaver, LATER));
        Grievance matter = GrievanceFixture.dispatched();

        matter.transfer(TO_CLERK, HandOnReason.POST_ENDED, CLERK, LATER);

        assertThat(matter.handler()).isEqualTo(TO_CLERK);
        assertThat(matter.status()).isEqualTo(GrievanceStatus.DISPATCHED);
    }

    @Test
    void a_right_at_another_place_opens_nothing_here() {
        Caller elsewhere = new Caller(
                WORKER.accountId(),
                CallerKind.STAFF,
                List.of(
                        Grant.of(Role.GRID_LEADER, new AreaPath("411003.411003002.411003002011.411003002011004")),
                        Grant.of(Role.AUDITOR, new AreaPath("411003"))),
                null,
                null);

        assertThat(GrievanceFixture.filed().allowed(elsewhere)).isEmpty();
        refused(CommonError.FORBIDDEN, () -> GrievanceFixture.filed().accept(elsewhere, LATER));
        refused(GrievanceError.NOT_THE_HANDLER, () -> GrievanceFixture.dispatched()
                .sign(elsewhere, LATER));
    }

    @Test
    void a_matter_given_back_has_no_handler_and_the_rule_passes_over_who_gave_it_back() {
        Grievance matter = GrievanceFixture.dispatched();

        matter.giveBack(HandOnReason.OUTSIDE_DUTIES, Owner.nobody(), WORKER, LATER);

        Step step = matter.takeStep();
        assertThat(matter.handler()).isNull();
        assertThat(matter.owner().level()).isEqualTo(OwnerLevel.NOBODY);
        assertThat(step.handedOn().from()).isEqualTo(TO_WORKER);
        assertThat(matter.assignment().passedOver()).containsExactly(TO_WORKER.postId());
    }

    @ParameterizedTest
    @EnumSource
    void whoever_let_a_matter_go_is_asked_again_only_when_it_was_taken_from_somebody_away(HandOnReason reason) {
        Grievance gaveItBack = GrievanceFixture.dispatched();
        Grievance handedItOn = GrievanceFixture.dispatched();
        Grievance lostIt = GrievanceFixture.dispatched();

        gaveItBack.giveBack(reason, COMMUNITY, WORKER, LATER);
        handedItOn.transfer(TO_CLERK, reason, WORKER, LATER);
        lostIt.recall(reason, COMMUNITY, CLERK, LATER);

        assertThat(List.of(
                        gaveItBack.assignment().passedOver(),
                        handedItOn.assignment().passedOver()))
                .allMatch(passedOver -> passedOver.equals(List.of(TO_WORKER.postId())));
        boolean onlyAway = Set.of(HandOnReason.ABSENCE, HandOnReason.POST_ENDED).contains(reason);
        assertThat(lostIt.assignment().passedOver().isEmpty()).isEqualTo(onlyAway);
    }

    @Test
    void every_post_that_gave_it_back_is_remembered_and_once() {
        Grievance matter = GrievanceFixture.dispatched();
        matter.giveBack(HandOnReason.OUTSIDE_DUTIES, COMMUNITY, WORKER, LATER);
        matter.dispatch(TO_CLERK, CLERK, LATER);
        matter.giveBack(HandOnReason.RECUSAL, COMMUNITY, CLERK, LATER);
        matter.dispatch(TO_WORKER, CLERK, LATER);
        matter.giveBack(HandOnReason.OUTSIDE_DUTIES, COMMUNITY, WORKER, LATER);

        assertThat(matter.assignment().passedOver()).containsExactly(TO_WORKER.postId(), TO_CLERK.postId());
    }

    @Test
    void what_comes_too_soon_or_too_late_is_not_offered() {
        Grievance urged = GrievanceFixture.dispatched();
        urged.urge(PAUSE, RESIDENT, LATER);
        Grievance replied = GrievanceFixture.replied();
        Instant until = replied.reply().at().plus(PAUSE);

        assertThat(terms(LATER.plus(PAUSE).minusSeconds(1)).allowed(RESIDENT, urged))
                .isEmpty();
        assertThat(terms(LATER.plus(PAUSE)).allowed(RESIDENT, urged)).containsExactly(GrievanceAction.URGE);
        assertThat(terms(until).allowed(RESIDENT, replied)).contains(GrievanceAction.REOPEN);
        assertThat(terms(until.plusSeconds(1)).allowed(RESIDENT, replied)).doesNotContain(GrievanceAction.REOPEN);
    }

    private static Terms terms(Instant now) {
        return new Terms(now, PAUSE, PAUSE);
    }

    @Test
    void a_matter_can_be_urged_again_when_the_pause_is_over_and_not_before() {
        Grievance matter = GrievanceFixture.dispatched();
        matter.urge(PAUSE, RESIDENT, LATER);
        refused(
                GrievanceError.URGED_TOO_SOON,
                () -> matter.urge(PAUSE, RESIDENT, LATER.plus(PAUSE).minusSeconds(1)));

        matter.urge(PAUSE, RESIDENT, LATER.plus(PAUSE));

        assertThat(matter.takeStep().at()).isEqualTo(LATER.plus(PAUSE));
    }

    @Test
    void the_handler_cannot_close_what_they_handled() {
        Grievance matter = GrievanceFixture.filed();
        matter.dispatch(TO_CLERK, CLERK, LATER);
        matter.reply(Outcome.SETTLED, "已更换", null, CLERK, LATER);

        refused(GrievanceError.CLOSER_IS_HANDLER, () -> matter.close(CLERK, LATER));
        assertThat(matter.allowed(CLERK)).doesNotContain(GrievanceAction.CLOSE);
    }

    @Test
    void only_the_resident_rates_and_only_once_for_each_reply() {
        refused(GrievanceError.NOT_THE_RESIDENT, () -> GrievanceFixture.replied()
                .rate(CONTENT, CLERK, LATER));
        Grievance rated = GrievanceFixture.replied();
        rated.rate(new Rating(Settled.NO, 1), RESIDENT, LATER);
        refused(GrievanceError.GRIEVANCE_ALREADY_RATED, () -> rated.rate(CONTENT, RESIDENT, LATER));
    }

    @Test
    void a_new_reply_may_be_rated_again() {
        Grievance matter = GrievanceFixture.replied();
        matter.rate(new Rating(Settled.NO, 1), RESIDENT, LATER);
        matter.reopen(ReopenReason.NOT_SETTLED, WINDOW, NEW_DUE, COMMUNITY, RESIDENT, LATER);
        matter.dispatch(TO_WORKER, CLERK, LATER);
        matter.sign(WORKER, LATER);
        matter.reply(Outcome.SETTLED, "已再次维修", null, WORKER, LATER);

        matter.rate(CONTENT, RESIDENT, LATER);

        assertThat(matter.feedback().rating()).isEqualTo(CONTENT);
    }

    @Test
    void reopening_gives_a_new_due_time_and_ends_with_the_window() {
        Grievance matter = GrievanceFixture.replied();
        Instant tooLate = matter.reply().at().plus(WINDOW).plusSeconds(1);
        refused(
                GrievanceError.REOPEN_TOO_LATE,
                () -> matter.reopen(ReopenReason.REBOUND, WINDOW, NEW_DUE, COMMUNITY, RESIDENT, tooLate));

        matter.reopen(ReopenReason.REBOUND, WINDOW, NEW_DUE, COMMUNITY, RESIDENT, tooLate.minusSeconds(1));

        assertThat(matter.deadline()).isEqualTo(NEW_DUE);
    }

    @Test
    void every_change_is_taken_exactly_once() {
        Grievance matter = GrievanceFixture.filed();
        matter.accept(CLERK, LATER);
        assertThat(matter.takeStep().status()).isEqualTo(GrievanceStatus.ACCEPTED);
        assertThat(matter.hasStep()).isFalse();
        assertThatThrownBy(matter::takeStep).isInstanceOf(NullPointerException.class);
    }

    private static void refused(ErrorCode code, ThrowingCallable command) {
        assertThatThrownBy(command).isInstanceOfSatisfying(CodedException.class, refusal -> assertThat(refusal.code())
                .isEqualTo(code));
    }
}
