package org.linli.grid.demo;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Whether the demo district is loaded. */
@ConfigMapping(prefix = "linli.demo")
public interface DemoConfig {

    /** Loads it at start; refused in production, because its passwords are public. */
    @WithDefault("false")
    boolean enabled();
}
