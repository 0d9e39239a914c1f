package org.linli.chassis.safety.check;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.linli.chassis.audit.anchor.AnchorConfig;
import org.linli.chassis.safety.Finding;
import org.linli.chassis.safety.StartupCheck;

/** Somebody else must write down the seals of the audit trail: without that a rewritten trail looks like a good one. */
@ApplicationScoped
class AuditKeeperCheck implements StartupCheck {

    private final AnchorConfig config;

    AuditKeeperCheck(AnchorConfig config) {
        this.config = config;
    }

    @Override
    public List<Finding> findings() {
        return config.keeperUrl().isPresent()
                ? List.of()
                : List.of(new Finding(
                        "linli.audit.anchors.keeper-url",
                        "is missing. Name the service that writes down the seals of this one's audit trail."));
    }
}
