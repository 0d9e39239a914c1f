package org.linli.grievance.handover;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.linli.chassis.idempotency.Idempotent;
import org.linli.chassis.security.CurrentCaller;
import org.linli.grievance.model.GrievanceRight;

/** Handing over all open work of a post, over HTTP. */
@Path("/api/v1/grievances/hand-over")
@Tag(name = "Handling")
public class HandOverResource {

    @Inject
    HandingOver handing;

    @Inject
    CurrentCaller caller;

    @POST
    @Idempotent
    @RolesAllowed(GrievanceRight.STEERING)
    @Operation(
            operationId = "handOverGrievances",
            summary = "Hand over all open matters of a post 交接",
            description = """
                    Every matter that the post has and that lies where the caller may dispatch goes to the named post, or \
                    where its item's rule sends it; one for which the rule finds nobody is taken back and owned by the \
                    next level up. All of it happens or nothing does; each matter's timeline tells it. Called again it \
                    finds nothing left. When a post ends this happens by itself.""")
    public RestResponse<HandOverView> handOver(@NotNull @Valid HandOverRequest request) {
        return RestResponse.ok(handing.handOver(request.fromPostId(), request.toPostId(), caller.get()));
    }
}
