package org.linli.grid.identity.key;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.chassis.security.CurrentCaller;
import org.linli.chassis.security.Role;

/** The operator's hand on the signing keys; never routed by the gateway. */
@Path("/internal/auth/signing-keys/rotations")
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
    @Operation(
            operationId = "rotateSigningKey",
            summary = "Let the next key sign",
            description = "Tokens of the key before stay valid until they expire. Happens by itself every 30 days.")
    @APIResponse(responseCode = "204", description = "The next key signs now.")
    public void rotate() {
        rotating.rotate(caller.get());
        ring.reload();
    }
}
