package org.linli.gateway.auth;

import java.util.List;
import java.util.Optional;
import org.linli.connection.CanonicalToken;

/** Where a request carries its token. */
final class AuthorizationHeader {

    private static final String BEARER = "Bearer ";

    private AuthorizationHeader() {}

    /**
     * The name of the scheme may be written in any case.
     *
     * @param values those of all {@code Authorization} headers; more than one is ambiguous
     */
    static Optional<CanonicalToken> token(List<String> values) {
        if (values.size() != 1 || !values.get(0).regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return Optional.empty();
        }
        return CanonicalToken.parse(values.get(0).substring(BEARER.length()));
    }
}
