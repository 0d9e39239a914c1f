package org.linli.outreach.coverage;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.chassis.security.CurrentCaller;
import org.linli.outreach.model.OutreachRight;

/** Coverage of a campaign over HTTP. */
@Path("/api/v1/campaigns/{id}/coverage")
@Tag(name = "Campaigns")
public class CoverageResource {

    @Inject
    ReadingCoverage reading;

    @Inject
    CurrentCaller caller;

    @GET
    @RolesAllowed(OutreachRight.READING)
    @Operation(operationId = "getCampaignCoverage", summary = "How far a campaign has come", description = """
                    Households to reach, reached, not at home, refused, gone and unvisited, by child area, grid or \
                    building, as far as the caller may see them. It says nothing of single workers.""")
    public CoverageView coverage(
            @PathParam("id") UUID id,
            @Parameter(description = "What a row stands for.") @QueryParam("groupBy") @DefaultValue("GRID")
                    GroupBy groupBy,
            @Parameter(description = "Which round; leave out for the current one.", example = "1")
                    @QueryParam("round")
                    @Min(1)
                    @Max(1000)
                    Integer round,
            @Parameter(description = "Only the part of the campaign in this area.", example = "411003002011")
                    @QueryParam("areaCode")
                    @Pattern(regexp = "[0-9]{6,17}")
                    String areaCode) {
        return reading.read(new ReadingCoverage.Question(id, round, groupBy, areaCode), caller.get());
    }
}
