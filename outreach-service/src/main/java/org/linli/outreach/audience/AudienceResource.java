package org.linli.outreach.audience;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.chassis.audit.read.Reads;
import org.linli.chassis.district.KnownAreas;
import org.linli.chassis.security.AreaPath;
import org.linli.chassis.security.Caller;
import org.linli.chassis.security.CurrentCaller;
import org.linli.outreach.model.Campaign;
import org.linli.outreach.model.Campaigns;
import org.linli.outreach.model.OutreachRight;

/** The dry run of a campaign's audience over HTTP. */
@Path("/api/v1/campaigns/{id}/audience")
@Tag(name = "Campaigns")
public class AudienceResource {

    @Inject
    Campaigns campaigns;

    @Inject
    Audience audience;

    @Inject
    KnownAreas areas;

    @Inject
    CurrentCaller current;

    @Inject
    Reads reads;

    @GET
    @RolesAllowed(OutreachRight.PREVIEWING)
    @Operation(operationId = "previewCampaignAudience", summary = "Whom a campaign is for", description = """
                    Counts, by grid, the households of the campaign's areas that somebody lives in and that have one of \
                    its care flags, as they are known now and as far as the caller may see them. Changes nothing. 503 \
                    when the campaign has care flags and grid-service, which knows them, does not answer.""")
    public AudienceView preview(@PathParam("id") UUID id) {
        Caller caller = current.get();
        Campaign campaign = campaigns.visibleTo(caller, id);
        List<Audience.GridCount> grids = audience.byGrid(campaign, caller);
        reads.one(caller, "CAMPAIGN", id, new AreaPath(campaign.areaPath()), "audience", grids.size());
        return AudienceView.of(
                id,
                grids,
                areas.names(grids.stream().map(Audience.GridCount::gridCode).toList()));
    }
}
