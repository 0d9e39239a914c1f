package org.linli.chassis.safety.check;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.Config;
import org.linli.chassis.safety.Finding;
import org.linli.chassis.safety.StartupCheck;

/** The database password must not be the one that everybody would try first. */
@ApplicationScoped
class DatabasePasswordCheck implements StartupCheck {

    private static final String PASSWORD = "quarkus.datasource.password";
    private static final Set<String> TRIED_FIRST = Set.of(
            "linli",
            "postgres",
            "password",
            "admin",
            "root",
            "secret",
            "changeme",
            "demo",
            "test",
            "123456",
            "12345678");

    private final Config config;

    DatabasePasswordCheck(Config config) {
        this.config = config;
    }

    @Override
    public List<Finding> findings() {
        Optional<String> password = config.getOptionalValue(PASSWORD, String.class);
        String user = config.getOptionalValue("quarkus.datasource.username", String.class)
                .orElse("");
        return password.map(value -> value.toLowerCase(Locale.ROOT))
                .filter(value -> TRIED_FIRST.contains(value) || value.equals(user.toLowerCase(Locale.ROOT)))
                .map(value -> List.of(new Finding(PASSWORD, "can be guessed. Give the database user a random one.")))
                .orElse(List.of());
    }
}
