package org.linli.notification.explain;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.chassis.security.CurrentCaller;

/** The decision record over HTTP. */
@Path("/api/v1/deliveries")
@Tag(name = "Deliveries")
public class ExplainResource {

    @Inject
    ExplainingDeliveries explaining;

    @Inject
    CurrentCaller caller;

    @GET
    @Path("/explain")
    @RolesAllowed(ExplainScope.EXPLAINING)
    @Operation(operationId = "explainDelivery", summary = "Why somebody was told, or was not", description = """
                    For an event and an account: every rule that was considered with its verdict, the deliveries, and \
                    each attempt with its result. 404 when no rule names the event's type, or the event lies outside \
                    the caller's area.""")
    public DeliveryExplanation explain(
            @Parameter(required = true, description = "The event's id.") @QueryParam("event") @NotNull UUID event,
            @Parameter(required = true, description = "The person's account id.") @QueryParam("person") @NotNull
                    UUID person) {
        return explaining.explain(caller.get(), event, person);
    }
}
