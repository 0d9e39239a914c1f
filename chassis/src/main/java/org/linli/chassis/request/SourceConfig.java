package org.linli.chassis.request;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;

/** Whose word is taken for where a request comes from. */
@ConfigMapping(prefix = "linli.source")
public interface SourceConfig {

    /**
     * Networks of the gateway and the proxies in front of it, such as 10.0.0.0/8: their X-Forwarded-For is believed.
     * Must be given in production.
     */
    @WithDefault("127.0.0.0/8,::1/128")
    List<String> trustedProxies();
}
