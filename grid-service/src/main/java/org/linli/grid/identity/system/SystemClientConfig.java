package org.linli.grid.identity.system;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Set;

/** The services that may ask for a token. */
@ConfigMapping(prefix = "linli.system-client")
public interface SystemClientConfig {

    /** What they prove themselves with. */
    String secret();

    /** Their names. */
    @WithDefault("grid,grievance,outreach,notification,gateway")
    Set<String> ids();
}
