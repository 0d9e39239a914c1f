package org.linli.outreach.running;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.linli.outreach.model.Campaign;
import org.linli.outreach.model.CampaignAction;
import org.linli.outreach.round.Rounds;

/** 结束: ends a campaign that has run; a round still being made is not made any further. */
@ApplicationScoped
class FinishingCampaign {

    @Inject
    ChangingCampaign changing;

    @Inject
    Rounds rounds;

    Campaign finish(Command command) {
        return changing.change(command, CampaignAction.FINISH, (campaign, now) -> {
            campaign.finish(now);
            rounds.stopPreparing(campaign);
        });
    }
}
