package org.linli.chassis.safety.check;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.config.Config;
import org.linli.chassis.request.SourceConfig;
import org.linli.chassis.safety.Finding;
import org.linli.chassis.safety.StartupCheck;

/**
 * Whose word is taken for where a request comes from is said and never guessed: locks go by that address and the audit
 * trail tells it. Without the gateway's network all people come from one address.
 */
@ApplicationScoped
class TrustedProxiesCheck implements StartupCheck {

    private static final NamedNetworks PROXIES = new NamedNetworks(
            "linli.source.trusted-proxies",
            "the networks of the gateway and of the proxies before it, 127.0.0.0/8 where they are on this machine,");

    private final Config config;
    private final SourceConfig source;

    TrustedProxiesCheck(Config config, SourceConfig source) {
        this.config = config;
        this.source = source;
    }

    @Override
    public List<Finding> findings() {
        return PROXIES.findings(config, source.trustedProxies());
    }
}
