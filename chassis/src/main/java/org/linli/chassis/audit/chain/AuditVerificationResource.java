package org.linli.chassis.audit.chain;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.linli.chassis.security.Role;

/** Lets an auditor verify the chain of this service, also against a seal known from elsewhere. */
@Path("/internal/audit/verification")
@Produces(MediaType.APPLICATION_JSON)
public class AuditVerificationResource {

    private final AuditVerification verification;
    private final KeepingTheChain chain;

    AuditVerificationResource(AuditVerification verification, KeepingTheChain chain) {
        this.verification = verification;
        this.chain = chain;
    }

    /** Takes as long as reading the whole trail takes. */
    @GET
    @RolesAllowed(Role.AUDITOR)
    @Operation(hidden = true)
    public Verification verify(
            @QueryParam("sealNumber") @Positive Long sealNumber,
            @QueryParam("sealHash") @Pattern(regexp = "[0-9a-fA-F]{64}") String sealHash) {
        Optional<Anchor> anchor = sealNumber == null || sealHash == null
                ? Optional.empty()
                : Optional.of(new Anchor(sealNumber, sealHash));
        return chain.remember(verification.verify(anchor));
    }
}
