package org.linli.chassis.audit.chain;

/**
 * A seal as it was once known outside of the database, for instance from a log line. Nobody who rewrites or cuts the
 * chain afterwards can make it match.
 *
 * @param sealNumber the number of the seal
 * @param hash its hash, in hexadecimal
 */
public record Anchor(long sealNumber, String hash) {}
