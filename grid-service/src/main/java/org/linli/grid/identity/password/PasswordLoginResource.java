package org.linli.grid.identity.password;

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
import org.linli.chassis.request.SourceAddress;
import org.linli.grid.identity.session.SignedIn;

/** The login of staff and partners. */
@Path("/api/v1/auth/staff/login")
@PermitAll
@Tag(name = "Login")
public class PasswordLoginResource {

    @Inject
    SigningInAtWork signingIn;

    @Inject
    SourceAddress source;

    @POST
    @Unkeyed("Nobody is signed in yet whose key it could be.")
    @Operation(
            operationId = "logInAtWork",
            summary = "Log in by password",
            description =
                    "For staff and partners. LOGIN_FAILED (401) does not tell whether the name exists. The fifth wrong "
                            + "guess at a name locks it for a minute, the thirtieth from one address locks the address "
                            + "(429 LOGIN_LOCKED with Retry-After); each further one doubles the lock, up to 15 minutes. "
                            + "Where somebody has signed in before, their own five guesses count, and nobody else's.")
    @APIResponseSchema(value = SignedIn.class, responseDescription = "The pair of tokens.")
    @APIResponse(responseCode = "401", description = "LOGIN_FAILED: the name or the password is wrong.")
    @APIResponse(
            responseCode = "403",
            description =
                    "ACCOUNT_BLOCKED, PASSWORD_CHANGE_REQUIRED: send newPassword as well, or ONE_TIME_PASSWORD_EXPIRED.")
    @APIResponse(
            responseCode = "422",
            description = "PASSWORD_TOO_EASY: the new password is the present one or has the name in it.")
    @APIResponse(responseCode = "429", description = "LOGIN_LOCKED; see Retry-After.")
    @APIResponse(
            responseCode = "503",
            description = "LOGIN_BUSY: too many are signing in, altogether or under this name; see Retry-After.")
    public SignedIn logIn(@NotNull @Valid PasswordLoginRequest request) {
        return signingIn.signIn(request, source.network().orElseThrow());
    }
}
