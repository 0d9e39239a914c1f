package org.linli.outreach.visit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.linli.chassis.audit.Purpose;
import org.linli.chassis.header.HeaderText;
import org.linli.chassis.header.ReadingHeaders;
import org.linli.chassis.idempotency.Idempotent;
import org.linli.chassis.idempotency.IdempotentInterceptor;
import org.linli.chassis.security.CurrentCaller;
import org.linli.outreach.model.OutreachRight;

/** Recording and reading visits over HTTP. */
@Path("/api/v1/visits")
@Tag(name = "Visits")
public class VisitResource {

    @Inject
    RecordingVisit recording;

    @Inject
    ReadingVisit reading;

    @Inject
    CurrentCaller caller;

    @POST
    @RolesAllowed(OutreachRight.VISITING)
    @Idempotent(required = true)
    @Operation(operationId = "recordVisit", summary = "Record a visit 登记走访", description = """
                    REACHED, MOVED and WRONG_ADDRESS close the task; NOT_HOME and REFUSED leave it open and are \
                    counted. Of several visits the one made last counts, in whatever order they arrive; a household \
                    that was reached stays so. A visit made before the one that closed the task is still taken. \
                    A need becomes a matter with grievance-service, which the visit then shows. 409 when the task \
                    needed no visit any more or the campaign does not run; 422 when the visit would lie in the \
                    future or before its round. Send the same Idempotency-Key again after a lost answer: the visit is \
                    not recorded twice.""")
    @Parameter(
            name = IdempotentInterceptor.HEADER,
            in = ParameterIn.HEADER,
            required = true,
            description = "The caller's own key for this visit, 8 to 128 visible ASCII characters.",
            example = "5e1c7f5a-visit-0001")
    @APIResponse(
            responseCode = "201",
            description = "On record.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = VisitReceipt.class)))
    @APIResponse(
            responseCode = "409",
            description =
                    "The task needs no visit, or the campaign does not run; state and allowed say where it stands.")
    @APIResponse(responseCode = "404", description = "The task is unknown, or not visible to the caller.")
    public RestResponse<VisitReceipt> record(@NotNull @Valid RecordVisitRequest request) {
        VisitReceipt recorded = recording.record(request, caller.get());
        return RestResponse.ResponseBuilder.<VisitReceipt>create(RestResponse.Status.CREATED)
                .entity(recorded)
                .header(HttpHeaders.LOCATION, "/api/v1/visits/" + recorded.id())
                .build();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(OutreachRight.READING)
    @Operation(operationId = "getVisit", summary = "Read a visit", description = """
                    With the matter that its need became. The note and the need's words are shown to whoever made the \
                    visit and to clerks in scope, each look kept in the lookup log; to others they show as ****.""")
    public VisitView get(
            @PathParam("id") UUID id,
            @Parameter(
                            description = "Leave out for following up on the visit. " + Purpose.DESCRIPTION,
                            example = Purpose.EXAMPLE)
                    @HeaderParam(ReadingHeaders.PURPOSE)
                    HeaderText purpose) {
        return reading.read(id, HeaderText.valueOf(purpose), caller.get());
    }
}
