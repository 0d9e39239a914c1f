package org.linli.grid.identity.lockout;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How many passwords are hashed at once, and who waits for it. */
@ConfigMapping(prefix = "linli.hashing")
public interface HashingConfig {

    /** How many hashes are computed at once; further logins wait. */
    @WithDefault("4")
    int atOnce();

    /** How long a login waits for its turn before it is told to try later. */
    @WithDefault("PT3S")
    Duration patience();

    /** How many strangers wait at the most; as many again who are known where they come from. */
    @WithDefault("64")
    int room();

    /** When somebody who finds no room may try again. */
    @WithDefault("PT1S")
    Duration retryAfter();
}
