package org.linli.grievance.handling;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.linli.chassis.etag.Version;
import org.linli.chassis.idempotency.Idempotent;
import org.linli.chassis.security.CurrentCaller;
import org.linli.grievance.intake.GrievanceView;
import org.linli.grievance.intake.ShowingGrievance;
import org.linli.grievance.model.Grievance;
import org.linli.grievance.model.GrievanceRight;

/** The commands by which the community handles a matter. */
@Path("/api/v1/grievances/{id}")
@Tag(name = "Handling")
public class HandlingResource {

    @Inject
    AcceptingGrievance accepting;

    @Inject
    DispatchingGrievance dispatching;

    @Inject
    SigningGrievance signing;

    @Inject
    TransferringGrievance transferring;

    @Inject
    ReturningGrievance returning;

    @Inject
    RecallingGrievance recalling;

    @Inject
    ReplyingToGrievance replying;

    @Inject
    ClosingGrievance closing;

    @Inject
    ShowingGrievance showing;

    @Inject
    CurrentCaller caller;

    @POST
    @Path("/accept")
    @Idempotent
    @RolesAllowed(GrievanceRight.STEERING)
    @Operation(
            operationId = "acceptGrievance",
            summary = "Accept a matter 受理",
            description = "SUBMITTED → ACCEPTED. The resident is told.")
    public RestResponse<GrievanceView> accept(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return answer(accepting.accept(command(id, ifMatch)));
    }

    @POST
    @Path("/dispatch")
    @Idempotent
    @RolesAllowed(GrievanceRight.STEERING)
    @Operation(operationId = "dispatchGrievance", summary = "Dispatch a matter 派单", description = """
                    SUBMITTED, ACCEPTED or REOPENED → DISPATCHED. Without a postId the item's rule finds the handler; \
                    the decision can be read at /routing. A matter that nobody has accepted is accepted as well.""")
    public RestResponse<GrievanceView> dispatch(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @RequestBody(required = false) @Valid DispatchRequest request) {
        return answer(dispatching.dispatch(command(id, ifMatch), DispatchRequest.postId(request)));
    }

    @POST
    @Path("/sign")
    @Idempotent
    @RolesAllowed({GrievanceRight.HANDLING, GrievanceRight.STANDING_IN})
    @Operation(
            operationId = "signGrievance",
            summary = "Sign for a matter 签收",
            description = "DISPATCHED → IN_PROGRESS, by the handler alone.")
    public RestResponse<GrievanceView> sign(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return answer(signing.sign(command(id, ifMatch)));
    }

    @POST
    @Path("/transfer")
    @Idempotent
    @RolesAllowed({GrievanceRight.HANDLING, GrievanceRight.STANDING_IN, GrievanceRight.STEERING})
    @Operation(operationId = "transferGrievance", summary = "Hand a matter on 转办", description = """
                    DISPATCHED or IN_PROGRESS → DISPATCHED, by the handler or by anybody who may dispatch there. Without \
                    a postId the item's rule finds somebody else; the decision can be read at /routing. The new handler \
                    has to sign for it; the resident is told.""")
    public RestResponse<GrievanceView> transfer(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid TransferRequest request) {
        return answer(transferring.transfer(
                command(id, ifMatch), request.postId(), request.reason().meaning()));
    }

    @POST
    @Path("/return")
    @Idempotent
    @RolesAllowed({GrievanceRight.HANDLING, GrievanceRight.STANDING_IN})
    @Operation(operationId = "returnGrievance", summary = "Give a matter back 退单", description = """
                    DISPATCHED or IN_PROGRESS → ACCEPTED, by the handler alone. Whoever dispatched it is told, and \
                    dispatches it anew; the item's rule passes over every post that gave it back.""")
    public RestResponse<GrievanceView> giveBack(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid HandOnRequest request) {
        return answer(returning.giveBack(command(id, ifMatch), request.reason().meaning()));
    }

    @POST
    @Path("/recall")
    @Idempotent
    @RolesAllowed(GrievanceRight.STEERING)
    @Operation(
            operationId = "recallGrievance",
            summary = "Take a matter back 收回",
            description =
                    "DISPATCHED or IN_PROGRESS → ACCEPTED, by anybody who may dispatch there. The handler is told.")
    public RestResponse<GrievanceView> recall(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid HandOnRequest request) {
        return answer(recalling.recall(command(id, ifMatch), request.reason().meaning()));
    }

    @POST
    @Path("/reply")
    @Idempotent
    @RolesAllowed({GrievanceRight.HANDLING, GrievanceRight.STANDING_IN})
    @Operation(operationId = "replyToGrievance", summary = "Reply to the resident 答复", description = """
                    IN_PROGRESS or DISPATCHED → REPLIED, by the handler alone; a reply to a matter not yet signed for \
                    signs for it as well. The resident is told and asked to rate.""")
    public RestResponse<GrievanceView> reply(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid ReplyRequest request) {
        return answer(replying.reply(
                command(id, ifMatch), request.outcome(), request.text().strip()));
    }

    @POST
    @Path("/close")
    @Idempotent
    @RolesAllowed(GrievanceRight.STEERING)
    @Operation(
            operationId = "closeGrievance",
            summary = "Close a matter 办结",
            description = "REPLIED → CLOSED, by anybody who may dispatch there but the handler.")
    public RestResponse<GrievanceView> close(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return answer(closing.close(command(id, ifMatch)));
    }

    private Command command(UUID id, String ifMatch) {
        return new Command(id, ifMatch, caller.get());
    }

    private RestResponse<GrievanceView> answer(Grievance changed) {
        return RestResponse.ResponseBuilder.ok(showing.to(caller.get(), changed))
                .tag(Version.tag(changed.version()))
                .build();
    }
}
