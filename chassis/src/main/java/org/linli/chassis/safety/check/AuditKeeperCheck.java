package org.linli.chassis.safety.check;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
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
        List<Finding> findings = new ArrayList<>();
        if (config.keeperUrl().isEmpty()) {
            findings.add(new Finding(
                    "linli.audit.anchors.keeper-url",
                    "is missing. Name the service that writes down the seals of this one's audit trail."));
        }
        config.watched().forEach((service, watched) -> {
            if (watched.url().isEmpty()) {
                findings.add(new Finding(
                        "linli.audit.anchors.watched." + service + ".url",
                        "is missing. Name the address of " + service + ", whose seals this service writes down."));
            }
        });
        return findings;
    }
}
