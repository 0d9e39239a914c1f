package org.linli.chassis.crypto.key;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Keys and algorithms for personal data at rest. */
@ConfigMapping(prefix = "linli.crypto")
public interface CryptoConfig {

    /** The id under which {@link #masterKey()} is known. */
    String DEFAULT_MASTER_KEY = "default";

    /** The master key with the id {@code default}: 32 random bytes in Base64. */
    Optional<String> masterKey();

    /** Further master keys by id, each 32 random bytes in Base64; an old one stays here until everything is re-wrapped. */
    Map<String, String> masterKeys();

    /** The id of the master key that wraps new data keys. */
    @WithDefault(DEFAULT_MASTER_KEY)
    String activeMasterKey();

    /** The algorithm for new values; values of the other one stay readable. */
    @WithDefault("AES_256_GCM")
    CipherAlgorithm algorithm();

    /** The age at which the data key for new values is replaced by itself; older ones stay for reading. */
    @WithDefault("P365D")
    Duration rotateAfter();

    /** How many values of older data keys are sealed anew in one run, each night and when an operator asks for it. */
    @WithDefault("20000")
    int resealAtOnce();

    /**
     * The algorithm of blind indexes. It is fixed when the first key is made: changing it later has no effect, because
     * every index would have to be built again.
     */
    @WithDefault("HMAC_SHA256")
    MacAlgorithm indexAlgorithm();
}
