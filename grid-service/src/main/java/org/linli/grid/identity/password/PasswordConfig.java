package org.linli.grid.identity.password;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The cost of hashing a password. New hashes use it; older ones carry their own. */
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
}
