package org.linli.grid.identity.session;

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

/** Keeping a session alive and ending it; the refresh token itself is the proof, so no access token is needed. */
@Path("/api/v1/auth")
@PermitAll
@Tag(name = "Login")
public class SessionResource {

    @Inject
    RefreshingSession refreshing;

    @Inject
    EndingSessions endings;

    @POST
    @Unkeyed("The refresh token is what it is known by.")
    @Path("/refresh")
    @Operation(
            operationId = "refreshSession",
            summary = "Exchange a refresh token",
            description = "Gives a new pair of tokens, with the posts held now. A client that got no answer may send "
                    + "the same token again within 30 seconds and gets the same refresh token; later use of an "
                    + "exchanged token ends the session.")
    @APIResponseSchema(value = SignedIn.class, responseDescription = "The pair of tokens.")
    @APIResponse(responseCode = "401", description = "REFRESH_TOKEN_INVALID: log in again.")
    @APIResponse(responseCode = "403", description = "ACCOUNT_BLOCKED.")
    public SignedIn refresh(@NotNull @Valid RefreshRequest request) {
        return refreshing.refresh(request.refreshToken());
    }

    @POST
    @Unkeyed("The refresh token is what it is known by.")
    @Path("/logout")
    @Operation(
            operationId = "logOut",
            summary = "End the session",
            description =
                    "Answers 204 whether or not the token is known. The session's access tokens are over within seconds.")
    @APIResponse(responseCode = "204", description = "The session is over, or never was.")
    public void logOut(@NotNull @Valid RefreshRequest request) {
        endings.logOut(request.refreshToken());
    }
}
