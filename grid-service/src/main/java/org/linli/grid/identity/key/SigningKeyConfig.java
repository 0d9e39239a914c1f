package org.linli.grid.identity.key;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The life of the keys that sign access tokens. */
@ConfigMapping(prefix = "linli.signing-key")
public interface SigningKeyConfig {

    /** For how long a key signs before the next one takes over. */
    @WithDefault("P30D")
    Duration rotateAfter();

    /** For how long a retired key stays published beyond the life of the tokens that it signed. */
    @WithDefault("PT45M")
    Duration margin();
}
