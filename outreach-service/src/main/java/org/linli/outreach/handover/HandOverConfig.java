package org.linli.outreach.handover;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the tasks of posts that ended are handed on. */
@ConfigMapping(prefix = "linli.hand-over")
public interface HandOverConfig {

    /** How often posts that ended are looked for. */
    @WithDefault("PT2S")
    Duration pollInterval();
}
