package org.linli.outreach.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.linli.chassis.audit.AuditEntry;
import org.linli.chassis.audit.AuditTrail;
import org.linli.chassis.crypto.PersonalNumbers;
import org.linli.chassis.district.KnownAreas;
import org.linli.chassis.id.Ids;
import org.linli.chassis.problem.CodedException;
import org.linli.chassis.security.AreaPath;
import org.linli.chassis.security.Caller;
import org.linli.outreach.model.Campaign;
import org.linli.outreach.model.CampaignArea;
import org.linli.outreach.model.Campaigns;
import org.linli.outreach.model.Draft;
import org.linli.outreach.model.OutreachError;
import org.linli.outreach.model.OutreachRight;

/** Puts a campaign on record, for areas that its author answers for. */
@ApplicationScoped
class DraftingCampaign {

    @Inject
    Campaigns campaigns;

    @Inject
    KnownAreas areas;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    @Transactional
    Campaign draft(DraftCampaignRequest request, Caller author) {
        List<CampaignArea> places =
                request.areaCodes().stream().map(code -> place(code, author)).toList();
        Campaign campaign = Campaign.draft(new Draft(
                Ids.next(),
                request.kind(),
                PersonalNumbers.masked(request.title().strip()),
                PersonalNumbers.masked(request.goal().strip()),
                places,
                request.startsOn(),
                request.endsOn(),
                request.careFlags() == null ? Set.of() : request.careFlags(),
                author.accountId(),
                clock.instant()));
        campaigns.persistAndFlush(campaign);
        audit.record(AuditEntry.of(author, "CAMPAIGN_DRAFT").on("CAMPAIGN", campaign.id()));
        return campaign;
    }

    /** One refusal for what does not exist and what is somebody else's. */
    private CampaignArea place(String code, Caller author) {
        return areas.current(code)
                .filter(area -> author.may(OutreachRight.PLAN, new AreaPath(area.path())))
                .map(area -> new CampaignArea(area.code(), area.path()))
                .orElseThrow(() -> new CodedException(OutreachError.UNKNOWN_AREA, code));
    }
}
