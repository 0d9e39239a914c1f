package org.linli.outreach.running;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.linli.outreach.model.Campaign;
import org.linli.outreach.model.CampaignAction;
import org.linli.outreach.round.Rounds;

/** 取消: gives a campaign up, whatever its state; a round still being made is not made any further. */
@ApplicationScoped
class CancellingCampaign {

    @Inject
    ChangingCampaign changing;

    @Inject
    Rounds rounds;

    Campaign cancel(Command command) {
        return changing.change(command, CampaignAction.CANCEL, (campaign, now) -> {
            campaign.cancel(now);
            rounds.stopPreparing(campaign);
        });
    }
}
