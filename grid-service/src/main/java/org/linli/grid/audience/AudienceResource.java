package org.linli.grid.audience;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.chassis.idempotency.Unkeyed;
import org.linli.chassis.security.CurrentCaller;
import org.linli.chassis.security.Role;

/** Audiences for outreach-service; never routed by the gateway. What is asked for is in the body and in no address. */
@Path("/internal/audiences")
@RolesAllowed(Role.AUDIENCE_READER)
@Tag(name = "Internal")
public class AudienceResource {

    @Inject
    EvaluatingAudience evaluating;

    @Inject
    CurrentCaller caller;

    @POST
    @Unkeyed("It asks and changes nothing.")
    @Operation(operationId = "evaluateAudience", summary = "Whom a campaign is for", description = """
                    Ids of the households of the areas that somebody lives in and that are looked after for one of the \
                    reasons, page by page in the order of ids. Each page is in the audit trail.""")
    public AudiencePage page(@NotNull @Valid AudienceRequest request) {
        return evaluating.page(request, caller.get());
    }

    @POST
    @Unkeyed("It asks and changes nothing.")
    @Path("/counts")
    @Operation(
            operationId = "countAudience",
            summary = "How many households a campaign is for",
            description = "The same households, counted by grid.")
    public AudienceCounts counts(@NotNull @Valid AudienceRequest request) {
        return evaluating.counts(request, caller.get());
    }
}
