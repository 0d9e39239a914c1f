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
import org.linli.chassis.security.Role;
import org.linli.grievance.intake.GrievanceView;
import org.linli.grievance.model.Grievance;

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
    ReplyingToGrievance replying;

    @Inject
    ClosingGrievance closing;

    @Inject
    CurrentCaller caller;

    @POST
    @Path("/accept")
    @Idempotent
    @RolesAllowed({Role.COMMUNITY_CLERK, Role.COMMUNITY_SECRETARY, Role.GRID_LEADER})
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
    @RolesAllowed({Role.COMMUNITY_CLERK, Role.COMMUNITY_SECRETARY, Role.GRID_LEADER})
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
    @RolesAllowed({
        Role.GRID_WORKER,
        Role.GRID_LEADER,
        Role.COMMUNITY_CLERK,
        Role.COMMUNITY_SECRETARY,
        Role.PROPERTY_STEWARD
    })
    @Operation(
            operationId = "signGrievance",
            summary = "Sign for a matter 签收",
            description = "DISPATCHED → IN_PROGRESS, by the handler alone.")
    public RestResponse<GrievanceView> sign(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return answer(signing.sign(command(id, ifMatch)));
    }

    @POST
    @Path("/reply")
    @Idempotent
    @RolesAllowed({
        Role.GRID_WORKER,
        Role.GRID_LEADER,
        Role.COMMUNITY_CLERK,
        Role.COMMUNITY_SECRETARY,
        Role.PROPERTY_STEWARD
    })
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
    @RolesAllowed({Role.COMMUNITY_CLERK, Role.COMMUNITY_SECRETARY, Role.GRID_LEADER})
    @Operation(
            operationId = "closeGrievance",
            summary = "Close a matter 办结",
            description = "REPLIED → CLOSED, by anybody of the community but the handler.")
    public RestResponse<GrievanceView> close(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return answer(closing.close(command(id, ifMatch)));
    }

    private Command command(UUID id, String ifMatch) {
        return new Command(id, ifMatch, caller.get());
    }

    private static RestResponse<GrievanceView> answer(Grievance changed) {
        return RestResponse.ResponseBuilder.ok(GrievanceView.of(changed))
                .tag(Version.tag(changed.version()))
                .build();
    }
}
