package org.linli.chassis.safety.check;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.config.Config;
import org.linli.chassis.safety.Finding;
import org.linli.chassis.safety.SafetyConfig;
import org.linli.chassis.safety.StartupCheck;

/**
 * The keys that tokens are verified with must not come over a line on which somebody could exchange them. Inside a mesh
 * that encrypts by itself, {@code linli.safety.allow-plain-jwks} says so.
 */
@ApplicationScoped
class JwksLocationCheck implements StartupCheck {

    private static final String LOCATION = "mp.jwt.verify.publickey.location";

    private final Config config;
    private final SafetyConfig allowed;

    JwksLocationCheck(Config config, SafetyConfig allowed) {
        this.config = config;
        this.allowed = allowed;
    }

    @Override
    public List<Finding> findings() {
        String location = config.getOptionalValue(LOCATION, String.class).orElse("");
        return !allowed.allowPlainJwks() && Host.isPlainHttp(location)
                ? List.of(
                        new Finding(
                                LOCATION,
                                "fetches keys over plain http. Use https, or set linli.safety.allow-plain-jwks=true inside a mesh."))
                : List.of();
    }
}
