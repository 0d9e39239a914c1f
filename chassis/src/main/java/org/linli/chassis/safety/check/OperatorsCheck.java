package org.linli.chassis.safety.check;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.config.Config;
import org.linli.chassis.operator.OperatorConfig;
import org.linli.chassis.safety.Finding;
import org.linli.chassis.safety.StartupCheck;

/**
 * Who may read metrics and the contract is said and never guessed: behind a balancer that shows its own address all people
 * come from a private network.
 */
@ApplicationScoped
class OperatorsCheck implements StartupCheck {

    private static final NamedNetworks OPERATORS =
            new NamedNetworks("linli.operator.networks", "the networks of those who run this installation");

    private final Config config;
    private final OperatorConfig operators;

    OperatorsCheck(Config config, OperatorConfig operators) {
        this.config = config;
        this.operators = operators;
    }

    @Override
    public List<Finding> findings() {
        return OPERATORS.findings(config, operators.networks());
    }
}
