package org.linli.grid.denial;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** For how long it is told who is shut out. */
@ConfigMapping(prefix = "linli.denial")
public interface DenialConfig {

    /** Of sessions and accounts, beyond the life of an access token: for clocks that differ and copies that are late. */
    @WithDefault("PT5M")
    Duration margin();

    /** Of keys, with which somebody who stole one can sign tokens that never expire. */
    @WithDefault("P30D")
    Duration keepKeys();

    /** By how much the clocks of replicas may differ. */
    @WithDefault("PT5S")
    Duration clockSkew();
}
