package org.linli.chassis.safety.check;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.config.Config;
import org.linli.chassis.safety.Finding;
import org.linli.chassis.safety.StartupCheck;

/** The secret with which services get their tokens must be long enough not to be guessed. */
@ApplicationScoped
class SystemClientSecretCheck implements StartupCheck {

    private static final String SECRET = "linli.system-client.secret";
    private static final int SHORTEST = 24;

    private final Config config;

    SystemClientSecretCheck(Config config) {
        this.config = config;
    }

    @Override
    public List<Finding> findings() {
        return config.getOptionalValue(SECRET, String.class)
                .filter(secret -> secret.length() < SHORTEST)
                .map(secret -> List.of(new Finding(
                        SECRET, "is shorter than " + SHORTEST + " characters. Use 'openssl rand -base64 32'.")))
                .orElse(List.of());
    }
}
