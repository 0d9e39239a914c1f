package org.linli.chassis.safety;

import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Runs every {@link StartupCheck} before anything else starts and before the port is opened. */
@ApplicationScoped
class CheckingBeforeTraffic {

    private static final Logger LOG = Logger.getLogger(CheckingBeforeTraffic.class);
    private static final Set<String> ON_ONES_OWN_MACHINE = Set.of("local", "dev", "test");
    /** The scheduler starts its jobs at PLATFORM_BEFORE. */
    private static final int BEFORE_EVERYTHING = Interceptor.Priority.PLATFORM_BEFORE - 100;

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
            // Of this exception Quarkus prints the message only, and ends the process with exit code 1. (The one made
            // for
            // stopping the start, PreventFurtherStepsException, leaves a process behind that serves nothing.)
            throw new ConfigurationException(
                    "Refused to start: " + findings.size() + " unsafe setting(s), each named in the log");
        }
    }

    static String report(List<String> profiles, List<Finding> findings) {
        return findings.stream()
                .map(finding -> "\n  - " + finding)
                .collect(
                        Collectors.joining("", "Refused to start with profile " + profiles + ". Set these first:", ""));
    }
}
