package org.linli.outreach.visit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What is accepted as a visit. */
@ConfigMapping(prefix = "linli.visit")
public interface VisitConfig {

    /** How far a phone's clock may be ahead of ours. */
    @WithDefault("PT5M")
    Duration clockTolerance();
}
