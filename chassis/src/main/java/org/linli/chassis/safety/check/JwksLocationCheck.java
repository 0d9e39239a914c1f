package org.linli.chassis.safety.check;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.config.Config;
import org.linli.chassis.safety.Finding;
import org.linli.chassis.safety.StartupCheck;

/**
 * The keys that tokens are verified with must not come over a line on which somebody could exchange them. Inside a mesh
 * that encrypts by itself, {@code linli.safety.allow-plain-jwks} says so.
 */
@ApplicationScoped
class JwksLocationCheck implements StartupCheck {

    private static final String LOCATION = "mp.jwt.verify.publickey.location";
    private static final String ALLOW = "linli.safety.allow-plain-jwks";
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Config config;

    JwksLocationCheck(Config config) {
        this.config = config;
    }

    @Override
    public List<Finding> findings() {
        String location = config.getOptionalValue(LOCATION, String.class).orElse("");
        boolean allowed = config.getOptionalValue(ALLOW, Boolean.class).orElse(false);
        return !allowed && isPlain(location)
                ? List.of(new Finding(
                        LOCATION, "fetches keys over plain http. Use https, or set " + ALLOW + "=true inside a mesh."))
                : List.of();
    }

    private static boolean isPlain(String location) {
        return location.toLowerCase(Locale.ROOT).startsWith("http:")
                && !LOOPBACK.contains(String.valueOf(URI.create(location).getHost()));
    }
}
