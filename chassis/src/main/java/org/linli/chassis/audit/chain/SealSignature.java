package org.linli.chassis.audit.chain;

/**
 * Who vouches for a seal.
 *
 * @param signedFrom the first signed seal of the chain; all from there on are signed
 * @param keyId names the key
 * @param value over the service, the seal's number and hash, and {@code signedFrom}
 */
record SealSignature(long signedFrom, String keyId, byte[] value) {}
