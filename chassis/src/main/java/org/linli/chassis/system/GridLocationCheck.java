package org.linli.chassis.system;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.linli.chassis.safety.Finding;
import org.linli.chassis.safety.StartupCheck;

/** A service that calls grid-service and does not know where it is would fail at the first call, and nobody would notice. */
@ApplicationScoped
class GridLocationCheck implements StartupCheck {

    private static final String LOCATION = "linli.grid.url";
    private static final String SECRET = "linli.system-client.secret";

    private final Config config;

    GridLocationCheck(Config config) {
        this.config = config;
    }

    @Override
    public List<Finding> findings() {
        boolean isGridItself = Optional.of("grid").equals(value("linli.service"));
        boolean calls = value(SECRET).isPresent() && !isGridItself;
        return calls && value(LOCATION).isEmpty()
                ? List.of(new Finding(LOCATION, "is missing. Set it to the address of grid-service."))
                : List.of();
    }

    private Optional<String> value(String property) {
        return config.getOptionalValue(property, String.class);
    }
}
