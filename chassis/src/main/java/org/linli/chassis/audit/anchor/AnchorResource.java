package org.linli.chassis.audit.anchor;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.linli.chassis.audit.Unaudited;
import org.linli.chassis.audit.chain.Anchor;
import org.linli.chassis.audit.chain.AuditSealer;

/** Tells other services this one's newest seal and gives back to them what it wrote down of theirs; never routed. */
@Path(AnchorResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
public class AnchorResource {

    static final String PATH = "/internal/audit/anchors";
    static final int PAGE = 1000;

    private static final String SERVICE = "[a-z][a-z0-9-]{0,39}";

    private final AuditSealer sealer;
    private final KeptAnchors kept;

    AnchorResource(AuditSealer sealer, KeptAnchors kept) {
        this.sealer = sealer;
        this.kept = kept;
    }

    @GET
    @Unaudited("Numbers, hashes and signatures; nothing of anybody.")
    @Path("newest")
    @Operation(hidden = true)
    public Anchor newest() {
        return sealer.head().orElse(null);
    }

    /** The number of the newest seal that is written down; 0 for none. */
    @GET
    @Unaudited("The number of a seal; nothing of anybody.")
    @Path("reach")
    @Operation(hidden = true)
    public long reach(@QueryParam("service") @NotNull @Pattern(regexp = SERVICE) String service) {
        return kept.reach(service);
    }

    /** In the order of their seals, at most {@value #PAGE}. */
    @GET
    @Unaudited("Numbers, hashes and signatures; nothing of anybody.")
    @Operation(hidden = true)
    public List<Anchor> kept(
            @QueryParam("service") @NotNull @Pattern(regexp = SERVICE) String service,
            @QueryParam("after") @DefaultValue("0") @PositiveOrZero long after) {
        return kept.of(service, after, PAGE);
    }
}
