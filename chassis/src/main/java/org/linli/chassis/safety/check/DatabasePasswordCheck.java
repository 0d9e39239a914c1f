package org.linli.chassis.safety.check;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.Config;
import org.linli.chassis.safety.Finding;
import org.linli.chassis.safety.StartupCheck;

/** The passwords of the database roles, run and owner, must not be those that everybody would try first. */
@ApplicationScoped
class DatabasePasswordCheck implements StartupCheck {

    private static final List<String> ROLES = List.of("quarkus.datasource", "quarkus.flyway");
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
        return ROLES.stream()
                .filter(this::canBeGuessed)
                .map(role -> new Finding(role + ".password", "can be guessed. Give the database user a random one."))
                .toList();
    }

    private boolean canBeGuessed(String role) {
        String user = text(role + ".username").orElse("");
        return text(role + ".password")
                .filter(password -> TRIED_FIRST.contains(password) || password.equals(user))
                .isPresent();
    }

    private Optional<String> text(String property) {
        return config.getOptionalValue(property, String.class).map(value -> value.toLowerCase(Locale.ROOT));
    }
}
