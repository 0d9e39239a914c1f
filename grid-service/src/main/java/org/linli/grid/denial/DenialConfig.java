package org.linli.grid.denial;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** For how long it is told who is shut out. */
@ConfigMapping(prefix = "linli.denial")
public interface DenialConfig {

    /** Of sessions and accounts: longer than an access token lives, plus clocks that differ. */
    @WithDefault("PT20M")
    Duration keep();

    /** Of keys, with which somebody who stole one can sign tokens that never expire. */
    @WithDefault("P30D")
    Duration keepKeys();

    /** By how much the clocks of replicas may differ. */
    @WithDefault("PT5S")
    Duration clockSkew();
}
