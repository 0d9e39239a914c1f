package org.linli.gateway.auth;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Whom grid-service shuts out although their tokens have not expired. */
final class DenialList {

    static final DenialList NOBODY = new DenialList();

    private final Set<String> sessions = new HashSet<>();
    private final Map<String, Long> accounts = new HashMap<>();
    private final Set<String> keys = new HashSet<>();

    private DenialList() {}

    /** @throws ClassCastException when it is something else than such a list */
    static DenialList of(JsonObject told) {
        DenialList list = new DenialList();
        array(told, "sessions").forEach(session -> list.sessions.add((String) session));
        array(told, "keys").forEach(key -> list.keys.add((String) key));
        array(told, "accounts").forEach(entry -> {
            JsonObject account = (JsonObject) entry;
            list.accounts.merge(account.getString("id"), account.getLong("before"), Math::max);
        });
        return list;
    }

    boolean covers(Bearer bearer) {
        Long before = accounts.get(bearer.account());
        return namesKey(bearer.keyId())
                || (bearer.session() != null && sessions.contains(bearer.session()))
                || (before != null && bearer.grantedAt() < before);
    }

    boolean namesKey(String keyId) {
        return keys.contains(keyId);
    }

    private static JsonArray array(JsonObject told, String member) {
        return told.getJsonArray(member, new JsonArray());
    }
}
