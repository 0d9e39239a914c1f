package org.linli.outreach.running;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.linli.chassis.problem.CodedException;
import org.linli.outreach.model.Campaign;
import org.linli.outreach.model.CampaignAction;
import org.linli.outreach.model.OutreachError;
import org.linli.outreach.round.OpeningRound;
import org.linli.outreach.round.Rounds;
import org.linli.outreach.task.VisitTasks;

/** 开启下一轮: visits again whom the rounds before did not reach. */
@ApplicationScoped
class OpeningNextRound {

    @Inject
    ChangingCampaign changing;

    @Inject
    Rounds rounds;

    @Inject
    VisitTasks tasks;

    @Inject
    OpeningRound opening;

    @Inject
    Clock clock;

    /** @param dueOn by when the visits are due; null for the campaign's last day */
    Campaign open(Command command, LocalDate dueOn) {
        return changing.change(command, CampaignAction.OPEN_ROUND, (campaign, now) -> {
            LocalDate today = LocalDate.ofInstant(now, clock.getZone());
            rounds.requireCurrentReady(campaign);
            boolean untouched = isUntouched(campaign, today);
            campaign.openNextRound(today);
            if (untouched) {
                throw new CodedException(OutreachError.ROUND_UNTOUCHED, campaign.round() - 1);
            }
            opening.open(
                    campaign, campaign.dueOn(dueOn, today), command.caller().accountId(), now);
        });
    }

    /** A second click, or a second person's, must not put a round aside that has only just been opened. */
    private boolean isUntouched(Campaign campaign, LocalDate today) {
        return rounds.current(campaign)
                        .filter(round -> round.tasks() > 0 && !round.dueOn().isBefore(today))
                        .isPresent()
                && !tasks.anyVisited(campaign.id(), campaign.round());
    }
}
