package org.linli.chassis.security;

import io.smallrye.jwt.auth.principal.ParseException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.jose4j.json.JsonUtil;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.lang.JoseException;

/** What a token says of itself before anything of it is believed. Costs no key, so that a stranger causes no reading. */
final class TokenHeader {

    private TokenHeader() {}

    /**
     * @return the key it says it is signed with
     * @throws ParseException when its header is none that grid-service writes: no JSON, another algorithm than ES256, no
     *     key, or something that must be understood and is not
     */
    static String kid(String token) throws ParseException {
        Map<String, Object> header = read(token);
        boolean ours = AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256.equals(header.get("alg"))
                && !header.containsKey("crit");
        if (ours && header.get("kid") instanceof String kid && !kid.isBlank()) {
            return kid;
        }
        throw new ParseException("not a header of ours");
    }

    private static Map<String, Object> read(String token) throws ParseException {
        try {
            byte[] header = Base64.getUrlDecoder().decode(token.substring(0, token.indexOf('.')));
            return JsonUtil.parseJson(new String(header, StandardCharsets.UTF_8));
        } catch (JoseException notJson) {
            throw new ParseException("not a token", notJson);
        }
    }
}
