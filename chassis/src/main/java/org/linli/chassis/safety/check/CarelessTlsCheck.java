package org.linli.chassis.safety.check;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.config.Config;
import org.linli.chassis.safety.Finding;
import org.linli.chassis.safety.StartupCheck;
import org.linli.connection.CarelessTls;

/** Encryption without knowing for whom is none: no line may believe everybody. */
@ApplicationScoped
class CarelessTlsCheck implements StartupCheck {

    private final Config config;

    CarelessTlsCheck(Config config) {
        this.config = config;
    }

    @Override
    public List<Finding> findings() {
        return CarelessTls.in(config).stream()
                .map(careless -> new Finding(careless.property(), careless.complaint()))
                .toList();
    }
}
