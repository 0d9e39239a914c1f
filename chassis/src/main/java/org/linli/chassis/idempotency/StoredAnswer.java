package org.linli.chassis.idempotency;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What was answered to the first request under a key.
 *
 * @param location null when there was none
 * @param etag null when there was none
 * @param body null when there was none
 */
record StoredAnswer(int status, String location, String etag, JsonNode body) {

    /** Where the request at hand keeps it until the answer is written. */
    static final String KEY = StoredAnswer.class.getName();
}
