package org.linli.chassis.safety.check;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.linli.chassis.safety.Finding;
import org.linli.chassis.safety.StartupCheck;

/** The accounts of the demo district have known passwords and must not exist in production. */
@ApplicationScoped
class DemoAccountsCheck implements StartupCheck {

    private final Config config;

    DemoAccountsCheck(Config config) {
        this.config = config;
    }

    @Override
    public List<Finding> findings() {
        return Stream.of("linli.demo.enabled", "linli.demo.accounts")
                .filter(name -> config.getOptionalValue(name, Boolean.class).orElse(false))
                .map(name -> new Finding(name, "loads demo accounts whose passwords are public. Set it to false."))
                .toList();
    }
}
