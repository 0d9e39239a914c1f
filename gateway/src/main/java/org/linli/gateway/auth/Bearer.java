package org.linli.gateway.auth;

/**
 * What an accepted token says of its bearer.
 *
 * @param account the claim {@code sub}
 * @param session the claim {@code sid}, null in a token of a service
 * @param grantedAt the claim {@code gat}, when its rights were read, in milliseconds since 1970
 * @param keyId the key that it is signed with
 * @param expiresAt in milliseconds since 1970
 */
public record Bearer(String account, String session, long grantedAt, String keyId, long expiresAt) {}
