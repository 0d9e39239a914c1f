package org.linli.chassis.safety;

import io.quarkus.arc.All;
import io.quarkus.runtime.PreventFurtherStepsException;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Runs every {@link StartupCheck} before anything else starts and before the port is opened. */
@ApplicationScoped
class CheckingBeforeTraffic {

    private static final Logger LOG = Logger.getLogger(CheckingBeforeTraffic.class);
    private static final Set<String> ON_ONES_OWN_MACHINE = Set.of("local", "dev", "test");
    private static final int BEFORE_EVERYTHING = 1;

    private final List<StartupCheck> checks;

    CheckingBeforeTraffic(@All List<StartupCheck> checks) {
        this.checks = checks;
    }

    void atStart(@Observes @Priority(BEFORE_EVERYTHING) StartupEvent event) {
        check(ConfigUtils.getProfiles());
    }

    void check(List<String> profiles) {
        if (!profiles.isEmpty() && ON_ONES_OWN_MACHINE.containsAll(profiles)) {
            LOG.infof("Profile %s: demo secrets are accepted; never let others reach this process", profiles);
            return;
        }
        List<Finding> findings =
                checks.stream().flatMap(check -> check.findings().stream()).toList();
        if (!findings.isEmpty()) {
            LOG.error(report(profiles, findings));
            // The one exception that ends the start with a message instead of a stack trace.
            throw new PreventFurtherStepsException(
                    "Refused to start: " + findings.size() + " unsafe setting(s), each named in the log", 1);
        }
    }

    static String report(List<String> profiles, List<Finding> findings) {
        return findings.stream()
                .map(finding -> "\n  - " + finding)
                .collect(
                        Collectors.joining("", "Refused to start with profile " + profiles + ". Set these first:", ""));
    }
}
