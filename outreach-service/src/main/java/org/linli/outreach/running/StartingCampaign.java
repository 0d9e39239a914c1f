package org.linli.outreach.running;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.linli.outreach.model.Campaign;
import org.linli.outreach.model.CampaignAction;
import org.linli.outreach.round.OpeningRound;

/** 启动: begins a campaign with its first round. */
@ApplicationScoped
class StartingCampaign {

    @Inject
    ChangingCampaign changing;

    @Inject
    OpeningRound opening;

    @Inject
    Clock clock;

    /** @param dueOn by when the visits are due; null for the campaign's last day */
    Campaign start(Command command, LocalDate dueOn) {
        return changing.change(command, CampaignAction.START, (campaign, now) -> {
            LocalDate today = LocalDate.ofInstant(now, clock.getZone());
            campaign.start(today, now);
            opening.open(
                    campaign, campaign.dueOn(dueOn, today), command.caller().accountId(), now);
        });
    }
}
