package org.linli.grievance.handover;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How matters leave posts that have ended. */
@ConfigMapping(prefix = "linli.hand-over")
public interface HandOverConfig {

    /** How often open matters are looked for whose handler's post has ended. */
    @WithDefault("PT10S")
    Duration sweepInterval();
}
