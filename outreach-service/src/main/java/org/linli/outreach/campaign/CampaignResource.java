package org.linli.outreach.campaign;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.linli.chassis.audit.Unaudited;
import org.linli.chassis.idempotency.Idempotent;
import org.linli.chassis.idempotency.IdempotentInterceptor;
import org.linli.chassis.paging.Page;
import org.linli.chassis.paging.PageQuery;
import org.linli.chassis.security.CurrentCaller;
import org.linli.outreach.model.Campaign;
import org.linli.outreach.model.CampaignKind;
import org.linli.outreach.model.CampaignStatus;
import org.linli.outreach.model.Campaigns;
import org.linli.outreach.model.OutreachRight;
import org.linli.outreach.round.CampaignRound;
import org.linli.outreach.round.Rounds;

/** Drafting and reading campaigns over HTTP. */
@Path("/api/v1/campaigns")
@Tag(name = "Campaigns")
public class CampaignResource {

    @Inject
    DraftingCampaign drafting;

    @Inject
    Campaigns campaigns;

    @Inject
    Rounds rounds;

    @Inject
    CurrentCaller caller;

    @POST
    @RolesAllowed(OutreachRight.PLANNING)
    @Idempotent(required = true)
    @Operation(operationId = "draftCampaign", summary = "Draft a campaign", description = """
                    Puts a campaign on record as DRAFT. Its areas must lie in the caller's; an area beneath another of \
                    the list is left out. Whom it would visit can be read at /audience.""")
    @Parameter(
            name = IdempotentInterceptor.HEADER,
            in = ParameterIn.HEADER,
            required = true,
            description = "The caller's own key for this draft, 8 to 128 visible ASCII characters.",
            example = "5e1c7f5a-campaign-0001")
    @APIResponse(
            responseCode = "201",
            description = "On record.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = CampaignView.class)))
    public RestResponse<CampaignView> draft(@NotNull @Valid DraftCampaignRequest request) {
        Campaign drafted = drafting.draft(request, caller.get());
        return RestResponse.ResponseBuilder.<CampaignView>create(RestResponse.Status.CREATED)
                .entity(CampaignView.of(drafted, null))
                .header(HttpHeaders.LOCATION, "/api/v1/campaigns/" + drafted.id())
                .tag(CampaignView.tag(drafted, null))
                .build();
    }

    @GET
    @Unaudited("What is planned for areas; nothing of anybody.")
    @RolesAllowed(OutreachRight.READING)
    @Operation(
            operationId = "listCampaigns",
            summary = "List campaigns",
            description = "Newest first: those within the caller's areas and those from above that reach into them.")
    public Page<CampaignView> list(
            @Parameter(description = "Only campaigns in this state.") @QueryParam("status") CampaignStatus status,
            @Parameter(description = "Only campaigns of this kind.") @QueryParam("kind") CampaignKind kind,
            @Valid @BeanParam PageQuery page) {
        Page<Campaign> found = campaigns.list(caller.get(), status, kind, page);
        Map<UUID, CampaignRound> current =
                rounds.current(found.items().stream().map(Campaign::id).toList());
        return found.map(campaign -> CampaignView.of(campaign, current.get(campaign.id())));
    }

    @GET
    @Unaudited("What is planned for areas; nothing of anybody.")
    @Path("/{id}")
    @RolesAllowed(OutreachRight.READING)
    @Operation(
            operationId = "getCampaign",
            summary = "Read a campaign",
            description = "The ETag goes into If-Match of a command that must not act on an older reading.")
    public RestResponse<CampaignView> get(@PathParam("id") UUID id) {
        Campaign campaign = campaigns.visibleTo(caller.get(), id);
        CampaignRound round = rounds.current(campaign).orElse(null);
        return RestResponse.ResponseBuilder.ok(CampaignView.of(campaign, round))
                .tag(CampaignView.tag(campaign, round))
                .build();
    }
}
