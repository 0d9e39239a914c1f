package org.linli.grid.identity.lockout;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When guessing passwords leads to a lock. */
@ConfigMapping(prefix = "linli.lockout")
public interface LockoutConfig {

    /** The wrong guess at one name that locks it for the first time. */
    @WithDefault("5")
    int guesses();

    /** The wrong guess from one address, whatever the names, that locks it for the first time. */
    @WithDefault("30")
    int guessesFromAddress();

    /** For how long; each further wrong guess doubles it. */
    @WithDefault("PT1M")
    Duration first();

    /** But not beyond this. */
    @WithDefault("PT15M")
    Duration longest();

    /** One wrong guess at a name is forgiven after each such time. */
    @WithDefault("PT1H")
    Duration forgive();

    /** One wrong guess from an address is forgiven after each such time. */
    @WithDefault("PT1M")
    Duration forgiveAddress();

    /** For how long an address is known from which somebody signed in. */
    @WithDefault("P90D")
    Duration known();
}
