package org.linli.grid.identity.system;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.chassis.idempotency.Unkeyed;

/** Where services get their tokens; never routed by the gateway. */
@Path("/internal/auth/system-tokens")
@PermitAll
@Tag(name = "Internal")
public class SystemTokenResource {

    @Inject
    IssuingSystemToken issuing;

    @POST
    @Unkeyed("Nobody is signed in yet whose key it could be.")
    @Operation(
            operationId = "issueSystemToken",
            summary = "A token for a service",
            description =
                    "15 minutes, kind and role SYSTEM with the roles of this client, good at the one service that is its audience. CLIENT_REFUSED (401) "
                            + "when the name or the secret is wrong, or the client may not call that service.")
    @APIResponseSchema(value = SystemToken.class, responseDescription = "The token.")
    @APIResponse(responseCode = "401", description = "CLIENT_REFUSED: the name or the secret is wrong.")
    public SystemToken issue(@NotNull @Valid SystemTokenRequest request) {
        return issuing.issue(request.clientId(), request.clientSecret(), request.audience());
    }
}
