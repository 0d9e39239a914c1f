package org.linli.chassis.safety.check;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;
import org.linli.chassis.safety.Finding;
import org.linli.chassis.safety.SafetyConfig;
import org.linli.chassis.safety.StartupCheck;

/** Whatever this service calls, it calls over TLS: tokens, contact data and secrets go along. */
@ApplicationScoped
class ServiceTransportCheck implements StartupCheck {

    /** Every address of the code's own settings, whatever services are called in the future. */
    private static final Pattern ADDRESS = Pattern.compile("linli\\..*(?:\\.|-)ur[li]");

    private final Config config;
    private final SafetyConfig allowed;

    ServiceTransportCheck(Config config, SafetyConfig allowed) {
        this.config = config;
        this.allowed = allowed;
    }

    @Override
    public List<Finding> findings() {
        if (allowed.allowPlainServices()) {
            return List.of();
        }
        return StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                .filter(name -> ADDRESS.matcher(name).matches())
                .sorted()
                .distinct()
                .filter(name -> config.getOptionalValue(name, String.class)
                        .filter(Host::isPlainHttp)
                        .isPresent())
                .map(
                        name -> new Finding(
                                name,
                                "is called over plain http. Use https, or set linli.safety.allow-plain-services=true inside a mesh."))
                .toList();
    }
}
