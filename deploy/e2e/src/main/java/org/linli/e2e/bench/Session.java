package org.linli.e2e.bench;

import java.util.HashMap;
import java.util.Map;
import org.linli.e2e.client.Answer;
import org.linli.e2e.client.Http;
import org.linli.e2e.client.Linli;

/** Somebody's session used at a chosen address: at the gateway or at a service itself. */
record Session(Http at, String token) {

    Session(Http at, Linli who) {
        this(at, who.token());
    }

    Answer post(String path, Object body) {
        Map<String, String> headers = new HashMap<>(authorization());
        headers.put("Idempotency-Key", Linli.newKey());
        return at.post(path, headers, body);
    }

    Answer get(String path) {
        return at.get(path, authorization());
    }

    private Map<String, String> authorization() {
        return Map.of("Authorization", "Bearer " + token);
    }
}
