package org.linli.chassis.security.key;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the keys that verify access tokens are kept. */
@ConfigMapping(prefix = "linli.keys")
public interface KeysConfig {

    /** How often they are read again in the background. */
    @WithDefault("PT60S")
    Duration refreshEvery();

    /** The pause between two readings while there are none, or after one that failed. */
    @WithDefault("PT2S")
    Duration pause();

    /** The shortest pause between two readings for tokens with unknown keys, which wait for so long at the most. */
    @WithDefault("PT0.5S")
    Duration unknownKeyPause();
}
