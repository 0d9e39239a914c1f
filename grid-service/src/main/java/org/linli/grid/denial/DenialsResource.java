package org.linli.grid.denial;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.chassis.audit.Unaudited;
import org.linli.chassis.security.Role;
import org.linli.chassis.security.denial.Denials;

/** Tells the gateway and the services whom to shut out; never routed by the gateway. */
@Path("/internal/denials")
@RolesAllowed(Role.SYSTEM)
@Tag(name = "Internal")
public class DenialsResource {

    @Inject
    OwnDenials denials;

    @GET
    @Unaudited("Asked by services every two seconds; ids only.")
    @Operation(
            operationId = "getDenials",
            summary = "Tokens that are over before their time",
            description =
                    "For services only, who ask every two seconds. A token is refused when its session (sid) or its "
                            + "key (kid) is listed, or when its account (sub) is and its rights were read (gat) before the time given.")
    public Denials get() {
        return denials.read();
    }
}
