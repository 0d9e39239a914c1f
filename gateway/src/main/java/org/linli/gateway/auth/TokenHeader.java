package org.linli.gateway.auth;

import java.util.Map;
import java.util.Optional;
import org.jose4j.json.JsonUtil;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.lang.JoseException;
import org.linli.connection.CanonicalToken;

/** What a token says of itself before anything of it is believed. Costs no key, so that a stranger causes no reading. */
final class TokenHeader {

    private TokenHeader() {}

    /**
     * @return the key it says it is signed with; empty when its header is none that grid-service writes: no JSON, another
     *     algorithm than ES256, no key, or something that must be understood and is not
     */
    static Optional<String> keyId(CanonicalToken token) {
        try {
            Map<String, Object> header = JsonUtil.parseJson(token.header());
            boolean ours = AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256.equals(header.get("alg"))
                    && !header.containsKey("crit");
            return ours && header.get("kid") instanceof String keyId && !keyId.isBlank()
                    ? Optional.of(keyId)
                    : Optional.empty();
        } catch (JoseException notJson) {
            return Optional.empty();
        }
    }
}
