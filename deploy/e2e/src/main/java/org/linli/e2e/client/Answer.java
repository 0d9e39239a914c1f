package org.linli.e2e.client;

import com.fasterxml.jackson.databind.JsonNode;

/** What came back: the status and the body as JSON (missing node when there is none). */
public record Answer(int status, JsonNode body, String etag) {

    public boolean ok() {
        return status / 100 == 2;
    }

    public String text(String field) {
        return body.path(field).asText();
    }

    /** @throws Refused with the problem's code when the answer is not a success */
    public Answer orFail(String what) {
        if (!ok()) {
            throw new Refused(what, this);
        }
        return this;
    }
}
