package org.linli.chassis.idempotency;

import java.util.UUID;

/**
 * A request under its caller's own key.
 *
 * @param account whose key it is: two people may choose the same one
 * @param key the {@code Idempotency-Key} header
 * @param fingerprint SHA-256 over method, path, query and body as they were understood
 */
@SuppressWarnings("ArrayRecordComponent")
record KeyedRequest(UUID account, String key, byte[] fingerprint) {}
