package org.linli.grid.identity.key;

import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/**
 * A newly made ES256 key pair as JSON Web Keys.
 *
 * @param kid the RFC 7638 thumbprint, which names the key wherever it is
 */
record FreshKeyPair(String kid, String publicJwk, String privateJwk) {

    static FreshKeyPair make() {
        try {
            EllipticCurveJsonWebKey key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
            String kid = key.calculateBase64urlEncodedThumbprint("SHA-256");
            key.setKeyId(kid);
            key.setUse("sig");
            key.setAlgorithm(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
            return new FreshKeyPair(
                    kid, key.toJson(OutputControlLevel.PUBLIC_ONLY), key.toJson(OutputControlLevel.INCLUDE_PRIVATE));
        } catch (JoseException impossible) {
            throw new IllegalStateException("P-256 is missing", impossible);
        }
    }
}
