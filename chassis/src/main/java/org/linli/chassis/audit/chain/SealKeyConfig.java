package org.linli.chassis.audit.chain;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/** The keys that seals of the audit trail are signed with. */
@ConfigMapping(prefix = "linli.audit.seal")
public interface SealKeyConfig {

    /**
     * The private Ed25519 key that signs new seals, 32 bytes in Base64. Without it a key of its own is derived from the
     * active master key.
     */
    Optional<String> signingKey();

    /**
     * Public Ed25519 keys that signed before, each 32 bytes in Base64; the service logs its own at start. Keys of master
     * keys that are still configured need not be named.
     */
    Optional<List<String>> retiredKeys();
}
