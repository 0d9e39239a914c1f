package org.linli.chassis.audit.chain;

import java.util.HexFormat;

/**
 * A seal as it was once known outside of the database, with its signature. Nobody who rewrites or cuts the chain
 * afterwards can make it match.
 *
 * @param service whose chain it is
 * @param sealNumber the number of the seal
 * @param sealHash its hash, in hexadecimal
 * @param signedFrom the first signed seal of the chain
 * @param keyId names the key that signed
 * @param signature in hexadecimal
 */
public record Anchor(
        String service, long sealNumber, String sealHash, long signedFrom, String keyId, String signature) {

    static Anchor of(String service, Seal seal) {
        SealSignature signed = seal.signature();
        return new Anchor(
                service,
                seal.number(),
                HexFormat.of().formatHex(seal.hash()),
                signed.signedFrom(),
                signed.keyId(),
                HexFormat.of().formatHex(signed.value()));
    }

    /** What somebody noted who only knows number and hash. */
    static Anchor noted(String service, long sealNumber, String sealHash) {
        return new Anchor(service, sealNumber, sealHash, 0, null, null);
    }

    boolean matches(Seal seal) {
        return sealHash.equalsIgnoreCase(HexFormat.of().formatHex(seal.hash()));
    }

    /** Whether this service's chain signed it; a note without a signature is its author's word. */
    boolean isSigned(SealKeys keys) {
        return keyId == null
                || keys.service().equals(service)
                        && keys.verifies(
                                sealNumber,
                                HexFormat.of().parseHex(sealHash),
                                new SealSignature(
                                        signedFrom, keyId, HexFormat.of().parseHex(signature)));
    }
}
