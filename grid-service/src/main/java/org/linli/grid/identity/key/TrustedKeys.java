package org.linli.grid.identity.key;

import java.security.PublicKey;
import java.util.Optional;

/** The keys whose tokens are accepted here. */
public interface TrustedKeys {

    Optional<PublicKey> byId(String kid);
}
