package org.linli.grievance.owner;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How matters that nobody handles are kept from being nobody's. */
@ConfigMapping(prefix = "linli.owner")
public interface OwnerConfig {

    /** How often matters are looked for whose owner's post has ended, or for which one has begun. */
    @WithDefault("PT30S")
    Duration sweepInterval();
}
