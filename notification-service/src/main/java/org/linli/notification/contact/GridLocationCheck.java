package org.linli.notification.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.config.Config;
import org.linli.chassis.safety.Finding;
import org.linli.chassis.safety.StartupCheck;

/** Without grid-service's address nobody could be reached beyond the inbox, and nobody would notice. */
@ApplicationScoped
class GridLocationCheck implements StartupCheck {

    private static final String LOCATION = "linli.grid.url";

    @Inject
    Config config;

    @Override
    public List<Finding> findings() {
        return config.getOptionalValue(LOCATION, String.class).isPresent()
                ? List.of()
                : List.of(new Finding(LOCATION, "is missing. Set it to the address of grid-service."));
    }
}
