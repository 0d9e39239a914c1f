package org.linli.outreach.running;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.linli.chassis.audit.AuditEntry;
import org.linli.chassis.audit.AuditTrail;
import org.linli.chassis.etag.Version;
import org.linli.outreach.model.Campaign;
import org.linli.outreach.model.CampaignAction;
import org.linli.outreach.model.Campaigns;

/** What all commands on a campaign share: find it in the caller's scope, hold it, change it, remember who did. */
@ApplicationScoped
class ChangingCampaign {

    @Inject
    Campaigns campaigns;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** One change of an aggregate by its named methods. */
    @FunctionalInterface
    interface Change {
        void apply(Campaign campaign, Instant now);
    }

    @Transactional
    Campaign change(Command command, CampaignAction action, Change change) {
        Campaign campaign = campaigns.toChange(command.caller(), command.campaignId());
        Version.requireCurrent(command.ifMatch(), campaign.version());
        change.apply(campaign, clock.instant());
        audit.record(AuditEntry.of(command.caller(), "CAMPAIGN_" + action).on("CAMPAIGN", campaign.id()));
        campaigns.flush();
        return campaign;
    }
}
