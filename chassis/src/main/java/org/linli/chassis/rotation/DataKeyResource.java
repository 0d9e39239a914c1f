package org.linli.chassis.rotation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.linli.chassis.idempotency.Idempotent;
import org.linli.chassis.idempotency.Unkeyed;
import org.linli.chassis.security.CurrentCaller;
import org.linli.chassis.security.Role;

/** The operator's hand on the data keys of this service; never routed by the gateway, because each service has its own. */
@Path("/internal/data-keys")
@RolesAllowed(Role.ADMIN)
public class DataKeyResource {

    @Inject
    RotatingDataKeys rotating;

    @Inject
    ResealingOldValues resealing;

    @Inject
    CurrentCaller caller;

    /** Which key seals new values now. */
    public record Rotated(int keyId) {}

    /** How many keys were under another master key. */
    public record Rewrapped(int keys) {}

    /** Other replicas follow within a minute; until then they go on sealing under the key before. */
    @POST
    @Idempotent
    @Path("/rotations")
    @Operation(hidden = true)
    public Rotated rotate() {
        return new Rotated(rotating.rotate(caller.get()));
    }

    /** To be called on every service after another master key was made active, before the old one is taken away. */
    @POST
    @Idempotent
    @Path("/rewrappings")
    @Operation(hidden = true)
    public Rewrapped rewrap() {
        return new Rewrapped(rotating.rewrap(caller.get()));
    }

    /** After a key was exchanged, instead of waiting for the night; as often as there is something left. */
    @POST
    @Unkeyed("A second one goes on where the first one stopped.")
    @Path("/resealings")
    @Operation(hidden = true)
    public ResealingOldValues.Resealed reseal() {
        return resealing.reseal(caller.get());
    }
}
