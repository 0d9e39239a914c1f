package org.linli.grievance.feedback;

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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.linli.chassis.etag.Version;
import org.linli.chassis.idempotency.Idempotent;
import org.linli.chassis.security.CurrentCaller;
import org.linli.chassis.security.Role;
import org.linli.grievance.handling.Command;
import org.linli.grievance.intake.GrievanceView;
import org.linli.grievance.intake.ShowingGrievance;
import org.linli.grievance.model.Grievance;

/** The resident's say on how a matter goes and what comes of it, over HTTP. */
@Path("/api/v1/grievances/{id}")
@Tag(name = "Feedback")
public class FeedbackResource {

    @Inject
    RatingReply rating;

    @Inject
    ReopeningGrievance reopening;

    @Inject
    UrgingGrievance urging;

    @Inject
    ShowingGrievance showing;

    @Inject
    CurrentCaller caller;

    @POST
    @Path("/rate")
    @Idempotent
    @RolesAllowed(Role.RESIDENT)
    @Operation(
            operationId = "rateGrievance",
            summary = "Rate the reply 评价",
            description = "REPLIED or CLOSED, once for each reply, by the resident who filed the matter.")
    public RestResponse<GrievanceView> rate(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid RateRequest request) {
        return answer(rating.rate(new Command(id, ifMatch, caller.get()), request));
    }

    @POST
    @Path("/reopen")
    @Idempotent
    @RolesAllowed(Role.RESIDENT)
    @Operation(
            operationId = "reopenGrievance",
            summary = "Have the matter taken up again 重办",
            description = "REPLIED or CLOSED → REOPENED, by the resident, within 15 days of the reply by default.")
    public RestResponse<GrievanceView> reopen(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid ReopenRequest request) {
        return answer(reopening.reopen(new Command(id, ifMatch, caller.get()), request.reason()));
    }

    @POST
    @Path("/urge")
    @Idempotent
    @RolesAllowed(Role.RESIDENT)
    @Operation(
            operationId = "urgeGrievance",
            summary = "Ask to hurry 催办",
            description =
                    "Every state before the reply, by the resident, once in 24 hours by default; who has to act is told.")
    public RestResponse<GrievanceView> urge(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return answer(urging.urge(new Command(id, ifMatch, caller.get())));
    }

    private RestResponse<GrievanceView> answer(Grievance changed) {
        return RestResponse.ResponseBuilder.ok(showing.to(caller.get(), changed))
                .tag(Version.tag(changed.version()))
                .build();
    }
}
