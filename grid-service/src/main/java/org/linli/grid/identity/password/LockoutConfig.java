package org.linli.grid.identity.password;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When failed logins lock a user name. */
@ConfigMapping(prefix = "linli.lockout")
public interface LockoutConfig {

    /** The failure that locks for the first time. */
    @WithDefault("5")
    int failures();

    /** For how long; each further failure doubles it. */
    @WithDefault("PT1M")
    Duration first();

    /** But not beyond this. */
    @WithDefault("PT1H")
    Duration longest();

    /** Failures are forgotten when none followed for so long. */
    @WithDefault("P1D")
    Duration forgetAfter();
}
