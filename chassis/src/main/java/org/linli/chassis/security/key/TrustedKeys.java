package org.linli.chassis.security.key;

import java.security.PublicKey;
import java.util.Optional;
import org.linli.chassis.problem.CodedException;

/** The keys whose tokens are accepted here. */
public interface TrustedKeys {

    /** @throws CodedException UNAVAILABLE when it is not known and cannot be found out now */
    Optional<PublicKey> byId(String kid);

    /** Whether any are known, without which no request can be served. */
    default boolean areKnown() {
        return true;
    }

    /** Reads them again when it is time. */
    default void refresh() {}
}
