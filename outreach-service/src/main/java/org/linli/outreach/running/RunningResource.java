package org.linli.outreach.running;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.linli.chassis.idempotency.Idempotent;
import org.linli.chassis.security.CurrentCaller;
import org.linli.outreach.campaign.CampaignView;
import org.linli.outreach.model.Campaign;
import org.linli.outreach.model.OutreachRight;
import org.linli.outreach.round.CampaignRound;
import org.linli.outreach.round.Rounds;

/** The commands by which a campaign runs. */
@Path("/api/v1/campaigns/{id}")
@Tag(name = "Campaigns")
@RolesAllowed(OutreachRight.PLANNING)
public class RunningResource {

    @Inject
    ApprovingCampaign approving;

    @Inject
    StartingCampaign starting;

    @Inject
    OpeningNextRound opening;

    @Inject
    FinishingCampaign finishing;

    @Inject
    CancellingCampaign cancelling;

    @Inject
    Rounds rounds;

    @Inject
    CurrentCaller caller;

    @POST
    @Path("/approve")
    @Idempotent
    @Operation(
            operationId = "approveCampaign",
            summary = "Approve a campaign 批准",
            description = "DRAFT → APPROVED, by anybody who answers for all of its areas but its author.")
    public RestResponse<CampaignView> approve(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return answer(approving.approve(command(id, ifMatch)));
    }

    @POST
    @Path("/start")
    @Idempotent
    @Operation(operationId = "startCampaign", summary = "Start a campaign 启动", description = """
                    APPROVED → RUNNING with round 1: one visit task per household of the audience, given to the worker \
                    of its grid. Up to 10,000 households the round is READY in the answer; a larger one, and one for \
                    households with care flags, is PREPARING and becomes READY by itself.""")
    public RestResponse<CampaignView> start(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @RequestBody(required = false) @Valid OpenRoundRequest request) {
        return answer(starting.start(command(id, ifMatch), OpenRoundRequest.dueOn(request)));
    }

    @POST
    @Path("/rounds")
    @Idempotent
    @Operation(operationId = "openCampaignRound", summary = "Open the next round 开启下一轮", description = """
                    RUNNING, when the round before is READY and somebody of it was visited or it is overdue \
                    (ROUND_UNTOUCHED). Households of the audience that were not reached get a \
                    task again; those that were reached or are not there any more do not. Open tasks of the round \
                    before become CARRIED_OVER.""")
    @APIResponse(
            responseCode = "201",
            description = "The campaign with its new round.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = CampaignView.class)))
    public RestResponse<CampaignView> openRound(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @RequestBody(required = false) @Valid OpenRoundRequest request) {
        Campaign changed = opening.open(command(id, ifMatch), OpenRoundRequest.dueOn(request));
        return answering(RestResponse.Status.CREATED, changed)
                .header(HttpHeaders.LOCATION, "/api/v1/campaigns/" + changed.id())
                .build();
    }

    @POST
    @Path("/finish")
    @Idempotent
    @Operation(
            operationId = "finishCampaign",
            summary = "Finish a campaign 结束",
            description = "RUNNING → FINISHED. No more visits can be recorded for it.")
    public RestResponse<CampaignView> finish(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return answer(finishing.finish(command(id, ifMatch)));
    }

    @POST
    @Path("/cancel")
    @Idempotent
    @Operation(
            operationId = "cancelCampaign",
            summary = "Cancel a campaign 取消",
            description = "DRAFT, APPROVED or RUNNING → CANCELLED. What was recorded stays.")
    public RestResponse<CampaignView> cancel(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return answer(cancelling.cancel(command(id, ifMatch)));
    }

    private Command command(UUID id, String ifMatch) {
        return new Command(id, ifMatch, caller.get());
    }

    private RestResponse<CampaignView> answer(Campaign changed) {
        return answering(RestResponse.Status.OK, changed).build();
    }

    private RestResponse.ResponseBuilder<CampaignView> answering(RestResponse.Status status, Campaign changed) {
        CampaignRound round = rounds.current(changed).orElse(null);
        return RestResponse.ResponseBuilder.<CampaignView>create(status)
                .entity(CampaignView.of(changed, round))
                .tag(CampaignView.tag(changed, round));
    }
}
