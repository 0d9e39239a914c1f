package org.linli.gateway.safety;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;

/** Looks at the settings before anything else starts and before the port is opened. */
@ApplicationScoped
class CheckingBeforeTraffic {

    private static final Logger LOG = Logger.getLogger(CheckingBeforeTraffic.class);
    private static final Set<String> ON_ONES_OWN_MACHINE = Set.of("local", "dev", "test");
    private static final int BEFORE_EVERYTHING = Interceptor.Priority.PLATFORM_BEFORE - 100;

    private final Config config;

    CheckingBeforeTraffic(Config config) {
        this.config = config;
    }

    void atStart(@Observes @Priority(BEFORE_EVERYTHING) StartupEvent event) {
        check(ConfigUtils.getProfiles());
    }

    void check(List<String> profiles) {
        if (!profiles.isEmpty() && ON_ONES_OWN_MACHINE.containsAll(profiles)) {
            LOG.infof("Profile %s: demo settings are accepted; never let others reach this process", profiles);
            return;
        }
        List<String> findings = new UnsafeSettings(config).findings();
        if (!findings.isEmpty()) {
            LOG.errorf(
                    "Refused to start with profile %s. Set these first:\n  - %s",
                    profiles, String.join("\n  - ", findings));
            // Of this exception Quarkus prints the message only, and ends the process with exit code 1.
            throw new ConfigurationException(
                    "Refused to start: " + findings.size() + " unsafe setting(s), each named in the log");
        }
    }
}
