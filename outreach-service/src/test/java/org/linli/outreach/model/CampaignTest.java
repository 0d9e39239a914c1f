package org.linli.outreach.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.outreach.model.CampaignFixture.APPROVER;
import static org.linli.outreach.model.CampaignFixture.AUTHOR;
import static org.linli.outreach.model.CampaignFixture.FIRST_DAY;
import static org.linli.outreach.model.CampaignFixture.LAST_DAY;
import static org.linli.outreach.model.CampaignFixture.NOW;
import static org.linli.outreach.model.CampaignFixture.TODAY;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.linli.chassis.problem.CodedException;

class CampaignTest {

    private static final Map<CampaignAction, Consumer<Campaign>> COMMANDS = new EnumMap<>(Map.of(
            CampaignAction.APPROVE, campaign -> campaign.approve(APPROVER, NOW),
            CampaignAction.START, campaign -> campaign.start(TODAY, NOW),
            CampaignAction.OPEN_ROUND, campaign -> campaign.openNextRound(TODAY),
            CampaignAction.RECORD_VISIT, Campaign::requireVisitable,
            CampaignAction.FINISH, campaign -> campaign.finish(NOW),
            CampaignAction.CANCEL, campaign -> campaign.cancel(NOW)));

    private static final Map<CampaignStatus, Supplier<Campaign>> CAMPAIGNS = new EnumMap<>(Map.of(
            CampaignStatus.DRAFT, CampaignFixture::drafted,
            CampaignStatus.APPROVED, CampaignFixture::approved,
            CampaignStatus.RUNNING, CampaignFixture::running,
            CampaignStatus.FINISHED, CampaignFixture::finished,
            CampaignStatus.CANCELLED, CampaignFixture::cancelled));

    @ParameterizedTest
    @EnumSource
    void in_each_state_exactly_the_allowed_commands_pass_and_the_rest_are_refused_with_what_is_allowed(
            CampaignStatus status) {
        COMMANDS.forEach((action, command) -> {
            Campaign campaign = CAMPAIGNS.get(status).get();
            assertThat(campaign.status()).isEqualTo(status);
            if (status.allows(action)) {
                command.accept(campaign);
            } else {
                assertThatThrownBy(() -> command.accept(campaign))
                        .isInstanceOfSatisfying(CodedException.class, refusal -> {
                            assertThat(refusal.code()).isEqualTo(OutreachError.CAMPAIGN_WRONG_STATE);
                            assertThat(refusal.extensions()).containsEntry("allowed", campaign.allowed());
                        });
            }
        });
    }

    @Test
    void nobody_approves_their_own_campaign() {
        Campaign campaign = CampaignFixture.drafted();

        assertRefused(() -> campaign.approve(AUTHOR, NOW), OutreachError.APPROVER_IS_AUTHOR);
        assertThat(campaign.status()).isEqualTo(CampaignStatus.DRAFT);
    }

    @Test
    void rounds_count_up_from_one() {
        Campaign campaign = CampaignFixture.running();
        assertThat(campaign.round()).isEqualTo(1);

        campaign.openNextRound(TODAY);

        assertThat(campaign.round()).isEqualTo(2);
    }

    @Test
    void a_period_cannot_end_before_it_begins() {
        assertRefused(
                () -> Campaign.draft(CampaignFixture.draft(LAST_DAY, FIRST_DAY, CampaignFixture.areas("411003"))),
                OutreachError.PERIOD_BACKWARDS);
    }

    @Test
    void nothing_begins_after_the_last_day() {
        assertRefused(() -> CampaignFixture.approved().start(LAST_DAY.plusDays(1), NOW), OutreachError.PERIOD_OVER);
        assertRefused(() -> CampaignFixture.running().openNextRound(LAST_DAY.plusDays(1)), OutreachError.PERIOD_OVER);
    }

    @Test
    void visits_are_due_by_the_last_day_unless_an_earlier_one_is_wished_for() {
        Campaign campaign = CampaignFixture.approved();

        assertThat(campaign.dueOn(null, TODAY)).isEqualTo(LAST_DAY);
        assertThat(campaign.dueOn(TODAY, TODAY)).isEqualTo(TODAY);
        assertRefused(() -> campaign.dueOn(TODAY.minusDays(1), TODAY), OutreachError.DUE_OUTSIDE_PERIOD);
        assertRefused(() -> campaign.dueOn(LAST_DAY.plusDays(1), TODAY), OutreachError.DUE_OUTSIDE_PERIOD);
    }

    @Test
    void an_area_beneath_another_is_left_out_and_the_campaign_lies_in_the_smallest_area_that_holds_all() {
        Campaign campaign = CampaignFixture.drafted(
                "411003.411003002.411003002011",
                "411003.411003002.411003002011.411003002011003",
                "411003.411003002.411003002012");

        assertThat(campaign.areas()).extracting(CampaignArea::code).containsExactly("411003002011", "411003002012");
        assertThat(campaign.areaPath()).isEqualTo("411003.411003002");
    }

    @Test
    void areas_of_different_districts_share_none() {
        assertThat(CampaignFixture.drafted("411003", "411004").areaPath()).isNull();
    }

    private static void assertRefused(ThrowingCallable command, OutreachError code) {
        assertThatThrownBy(command).isInstanceOfSatisfying(CodedException.class, refusal -> assertThat(refusal.code())
                .isEqualTo(code));
    }
}
