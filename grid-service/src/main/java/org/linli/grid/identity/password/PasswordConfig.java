package org.linli.grid.identity.password;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Passwords. New hashes are computed at the cost given here; older ones carry their own. */
@ConfigMapping(prefix = "linli.password")
public interface PasswordConfig {

    /** Memory of one hash in KiB. */
    @WithDefault("19456")
    int memoryKib();

    /** Passes over that memory. */
    @WithDefault("2")
    int iterations();

    /** Lanes. */
    @WithDefault("1")
    int lanes();

    /** For how long a password that an administrator gave lets its owner set another one. */
    @WithDefault("P1D")
    Duration oneTime();
}
