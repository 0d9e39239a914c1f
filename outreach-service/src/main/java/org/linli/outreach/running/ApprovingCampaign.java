package org.linli.outreach.running;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.linli.outreach.model.Campaign;
import org.linli.outreach.model.CampaignAction;

/** 批准: a second person stands for a campaign. */
@ApplicationScoped
class ApprovingCampaign {

    @Inject
    ChangingCampaign changing;

    Campaign approve(Command command) {
        return changing.change(
                command,
                CampaignAction.APPROVE,
                (campaign, now) -> campaign.approve(command.caller().accountId(), now));
    }
}
