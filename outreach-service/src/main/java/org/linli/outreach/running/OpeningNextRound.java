package org.linli.outreach.running;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.linli.outreach.model.Campaign;
import org.linli.outreach.model.CampaignAction;
import org.linli.outreach.round.OpeningRound;
import org.linli.outreach.round.Rounds;

/** 开启下一轮: visits again whom the rounds before did not reach. */
@ApplicationScoped
class OpeningNextRound {

    @Inject
    ChangingCampaign changing;

    @Inject
    Rounds rounds;

    @Inject
    OpeningRound opening;

    @Inject
    Clock clock;

    /** @param dueOn by when the visits are due; null for the campaign's last day */
    Campaign open(Command command, LocalDate dueOn) {
        return changing.change(command, CampaignAction.OPEN_ROUND, (campaign, now) -> {
            LocalDate today = LocalDate.ofInstant(now, clock.getZone());
            rounds.requireCurrentReady(campaign);
            campaign.openNextRound(today);
            opening.open(
                    campaign, campaign.dueOn(dueOn, today), command.caller().accountId(), now);
        });
    }
}
