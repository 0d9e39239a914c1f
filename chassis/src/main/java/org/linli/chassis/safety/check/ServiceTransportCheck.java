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

    /** Every address of the code's own settings, whatever services are called in the future, and what may override one. */
    private static final Pattern ADDRESS = Pattern.compile("linli\\..*(?:\\.|-)ur[li]"
            + "|quarkus\\.rest-client\\..+\\.ur[li]|QUARKUS_REST_CLIENT_.+_UR[LI]|.+/mp-rest/ur[li]|.+_MP_REST_UR[LI]");
    /** Of the key set, which has an exemption of its own. */
    private static final Pattern KEY_SET = Pattern.compile("(?i)quarkus.rest.client.\"?jwks\"?.ur[li]");

    private final Config config;
    private final SafetyConfig allowed;

    ServiceTransportCheck(Config config, SafetyConfig allowed) {
        this.config = config;
        this.allowed = allowed;
    }

    @Override
    public List<Finding> findings() {
        return StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                .filter(name -> ADDRESS.matcher(name).matches() && !isAllowed(name))
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

    private boolean isAllowed(String name) {
        return KEY_SET.matcher(name).matches() ? allowed.allowPlainJwks() : allowed.allowPlainServices();
    }
}
