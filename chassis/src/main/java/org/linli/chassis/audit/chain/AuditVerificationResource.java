package org.linli.chassis.audit.chain;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.linli.chassis.audit.Unaudited;
import org.linli.chassis.security.Role;

/** Lets an auditor verify the chain of this service, against what other services know of it and a seal of one's own notes. */
@Path("/internal/audit/verification")
@Produces(MediaType.APPLICATION_JSON)
public class AuditVerificationResource {

    private final VerifyingTheChain verifying;
    private final SealKeys keys;

    AuditVerificationResource(VerifyingTheChain verifying, SealKeys keys) {
        this.verifying = verifying;
        this.keys = keys;
    }

    /** Takes as long as reading the whole trail takes. */
    @GET
    @Unaudited("Whether the trail is intact; nothing of anybody.")
    @RolesAllowed(Role.AUDITOR)
    @Operation(hidden = true)
    public Verification verify(
            @QueryParam("sealNumber") @Positive Long sealNumber,
            @QueryParam("sealHash") @Pattern(regexp = "[0-9a-fA-F]{64}") String sealHash) {
        return sealNumber == null || sealHash == null
                ? verifying.verify()
                : verifying.verify(Anchor.noted(keys.service(), sealNumber, sealHash));
    }
}
