package org.linli.chassis.system;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** How a service proves to grid-service who it is. */
@ConfigMapping(prefix = "linli.system-client")
public interface SystemClientConfig {

    /** Under which name it is known. */
    @WithDefault("${linli.service}")
    String id();

    /** What only the two services know; a service that calls no other has none. */
    Optional<String> secret();
}
