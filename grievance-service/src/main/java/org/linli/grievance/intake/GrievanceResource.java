package org.linli.grievance.intake;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.linli.chassis.audit.read.Reads;
import org.linli.chassis.etag.Version;
import org.linli.chassis.idempotency.Idempotent;
import org.linli.chassis.idempotency.IdempotentInterceptor;
import org.linli.chassis.paging.Page;
import org.linli.chassis.paging.PageQuery;
import org.linli.chassis.security.AreaPath;
import org.linli.chassis.security.Caller;
import org.linli.chassis.security.CurrentCaller;
import org.linli.chassis.security.Role;
import org.linli.chassis.text.Opaque;
import org.linli.grievance.model.Grievance;
import org.linli.grievance.model.GrievanceFilter;
import org.linli.grievance.model.GrievanceRight;
import org.linli.grievance.model.GrievanceStatus;
import org.linli.grievance.model.Grievances;
import org.linli.grievance.model.OwnerLevel;

/** Filing and reading matters over HTTP. */
@Path("/api/v1/grievances")
@Tag(name = "Grievances")
public class GrievanceResource {

    @Inject
    FilingGrievance filing;

    @Inject
    Grievances grievances;

    @Inject
    ShowingGrievance showing;

    @Inject
    CurrentCaller caller;

    @Inject
    Reads reads;

    @POST
    @RolesAllowed(Role.RESIDENT)
    @Idempotent(required = true)
    @Operation(operationId = "fileGrievance", summary = "File a matter", description = """
                    Puts a matter on record. The answer tells its number, the item it was classified as and why, and by \
                    when the resident may count on a reply. Send the same Idempotency-Key again after a lost answer: \
                    the matter is not filed twice.""")
    @Parameter(
            name = IdempotentInterceptor.HEADER,
            in = ParameterIn.HEADER,
            required = true,
            description = "The caller's own key for this filing, 8 to 128 visible ASCII characters.",
            example = "5e1c7f5a-filing-0001")
    @APIResponse(
            responseCode = "201",
            description = "On record.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = GrievanceView.class)))
    public RestResponse<GrievanceView> file(@NotNull @Valid FileGrievanceRequest request) {
        Caller resident = caller.get();
        Grievance filed = filing.file(NewMatter.of(request, resident), resident);
        return RestResponse.ResponseBuilder.<GrievanceView>create(RestResponse.Status.CREATED)
                .entity(showing.to(resident, filed))
                .header(HttpHeaders.LOCATION, "/api/v1/grievances/" + filed.id())
                .tag(Version.tag(filed.version()))
                .build();
    }

    @GET
    @RolesAllowed({Role.RESIDENT, GrievanceRight.READING, GrievanceRight.HANDLING, GrievanceRight.FINDING_OWNERLESS})
    @Operation(operationId = "listGrievances", summary = "List matters", description = """
                    Newest first. A resident sees their own matters, staff those of their patch and those they \
                    handle, an outside party those that were sent to it, an administrator those for which no post in \
                    the whole district can take the next step (owner NOBODY).""")
    public Page<GrievanceView> list(
            @Parameter(description = "Only matters in this state.") @QueryParam("status") GrievanceStatus status,
            @Parameter(description = "Only matters of this item.", example = "FAC-LIGHT")
                    @QueryParam("itemCode")
                    @Opaque(max = 32)
                    String itemCode,
            @Parameter(description = "Only matters that this post has, or had last.") @QueryParam("handlerPostId")
                    UUID handlerPostId,
            @Parameter(description = "Only matters that this level answers for.") @QueryParam("owner") OwnerLevel owner,
            @Valid @BeanParam PageQuery page) {
        Caller reader = caller.get();
        Page<GrievanceView> shown = grievances
                .list(reader, new GrievanceFilter(status, itemCode, handlerPostId, owner), page)
                .map(grievance -> showing.to(reader, grievance));
        reads.list(reader, "GRIEVANCE", null, shown);
        return shown;
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.RESIDENT, GrievanceRight.READING, GrievanceRight.HANDLING, GrievanceRight.FINDING_OWNERLESS})
    @Operation(
            operationId = "getGrievance",
            summary = "Read a matter",
            description = "The ETag goes into If-Match of a command that must not act on an older reading.")
    public RestResponse<GrievanceView> get(@PathParam("id") UUID id) {
        Caller reader = caller.get();
        Grievance grievance = grievances.visibleTo(reader, id);
        reads.one(reader, "GRIEVANCE", id, new AreaPath(grievance.areaPath()), "matter", 1);
        return RestResponse.ResponseBuilder.ok(showing.to(reader, grievance))
                .tag(Version.tag(grievance.version()))
                .build();
    }
}
