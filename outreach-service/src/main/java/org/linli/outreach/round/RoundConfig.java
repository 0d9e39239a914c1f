package org.linli.outreach.round;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the tasks of a round are made. */
@ConfigMapping(prefix = "linli.round")
public interface RoundConfig {

    /** A round of at most so many households is made while the caller waits; a larger one afterwards. */
    @WithDefault("10000")
    int inlineHouseholds();

    /** A step takes whole grids until it has at least so many households; it is one transaction. */
    @WithDefault("20000")
    int stepHouseholds();

    /** How often rounds that are not complete are looked for. */
    @WithDefault("PT1S")
    Duration pollInterval();
}
