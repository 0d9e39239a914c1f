package org.linli.gateway.auth;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Whom grid-service shuts out, and how the gateway asks for it. */
@ConfigMapping(prefix = "linli.denials")
public interface DenialsConfig {

    /** Where grid-service listens. */
    String url();

    /** How often the list is read. */
    @WithDefault("PT2S")
    Duration every();

    /** How long one reading may take. */
    @WithDefault("PT3S")
    Duration timeout();

    /** The name under which grid-service knows the gateway. */
    @WithDefault("gateway")
    String clientId();

    /** What only the two know. */
    String clientSecret();

    /** The {@code quarkus.tls.<name>} when grid-service is asked over https. */
    @WithDefault("upstream")
    String tls();
}
