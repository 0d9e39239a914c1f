package org.linli.chassis.operator;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;

/** Who runs this installation. */
@ConfigMapping(prefix = "linli.operator")
public interface OperatorConfig {

    /**
     * Networks (CIDR) from which {@code /q/} (metrics, health, contract) may be read directly; proxied requests never may.
     */
    @WithDefault("127.0.0.0/8,::1/128,10.0.0.0/8,172.16.0.0/12,192.168.0.0/16,fc00::/7")
    List<String> networks();
}
