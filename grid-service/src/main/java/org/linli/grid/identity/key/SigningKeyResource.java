package org.linli.grid.identity.key;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.chassis.idempotency.Idempotent;
import org.linli.chassis.security.CurrentCaller;
import org.linli.chassis.security.Role;

/** The operator's hand on the signing keys; never routed by the gateway. */
@Path("/internal/auth/signing-keys")
@RolesAllowed(Role.ADMIN)
@Tag(name = "Internal")
public class SigningKeyResource {

    @Inject
    RotatingSigningKeys rotating;

    @Inject
    KeyRing ring;

    @Inject
    CurrentCaller caller;

    @POST
    @Idempotent
    @Path("/rotations")
    @Operation(
            operationId = "rotateSigningKey",
            summary = "Let the next key sign",
            description = "Tokens of the key before stay valid until they expire. Happens by itself every 30 days.")
    @APIResponse(responseCode = "204", description = "The next key signs now.")
    public void rotate() {
        rotating.rotate(caller.get());
        ring.reload();
    }

    @POST
    @Idempotent
    @Path("/{kid}/withdraw")
    @Operation(
            operationId = "withdrawSigningKey",
            summary = "Stop trusting a key at once",
            description =
                    "For a key that somebody else may have. It is published no longer, everything it signed is refused "
                            + "within seconds everywhere, and the next key signs. Nobody has to log in again: refreshing gives a new "
                            + "token.")
    @APIResponse(responseCode = "204", description = "The key is withdrawn.")
    public void withdraw(
            @Parameter(
                            description = "As in /.well-known/jwks.json.",
                            example = "Zl3kq0mP4vJ5b2f8Xz1c7n9d6s0a4t8y2w5e1r3u6i8")
                    @PathParam("kid")
                    @Pattern(regexp = "^[A-Za-z0-9_-]{1,64}$")
                    String kid) {
        rotating.withdraw(kid, caller.get());
        ring.reload();
    }
}
