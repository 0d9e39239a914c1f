package org.linli.chassis.audit.chain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** An audit entry as the database holds it, with everything that its hash covers. */
record StoredEntry(
        UUID id,
        Instant occurredAt,
        UUID actor,
        String actorKind,
        String action,
        String targetType,
        String targetId,
        String areaPath,
        String purpose,
        String requestId,
        Map<String, String> detail,
        long transaction,
        String address,
        UUID sessionId,
        String purposeCode) {

    /** The columns to select, of a table called {@code e}. */
    static final String COLUMNS = """
            e.id, e.occurred_at, e.actor, e.actor_kind, e.action, e.target_type, e.target_id, e.area_path, e.purpose,
            e.request_id, e.detail::text as detail, e.xid::text as xid, e.address, e.session_id, e.purpose_code""";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static StoredEntry from(ResultSet row) throws SQLException {
        return new StoredEntry(
                row.getObject("id", UUID.class),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                row.getObject("actor", UUID.class),
                row.getString("actor_kind"),
                row.getString("action"),
                row.getString("target_type"),
                row.getString("target_id"),
                row.getString("area_path"),
                row.getString("purpose"),
                row.getString("request_id"),
                sorted(row.getString("detail")),
                Long.parseUnsignedLong(row.getString("xid")),
                row.getString("address"),
                row.getObject("session_id", UUID.class),
                row.getString("purpose_code"));
    }

    /** Entries from before address, session and purpose code were kept, or without any, are hashed as they always were. */
    byte[] hash(HashAlgorithm algorithm) {
        boolean plain = address == null && sessionId == null && purposeCode == null;
        CanonicalHash hash = new CanonicalHash(algorithm, plain ? "linli.audit.entry.1" : "linli.audit.entry.2")
                .add(id)
                .add(occurredAt)
                .add(actor)
                .add(actorKind)
                .add(action)
                .add(targetType)
                .add(targetId)
                .add(areaPath)
                .add(purpose)
                .add(requestId)
                .add(transaction)
                .add((long) detail.size());
        detail.forEach((key, value) -> hash.add(key).add(value));
        if (!plain) {
            hash.add(address).add(sessionId).add(purposeCode);
        }
        return hash.value();
    }

    /** Ordered by key, because the order in which jsonb gives keys is the database's own affair. */
    private static Map<String, String> sorted(String json) throws SQLException {
        try {
            Map<String, String> sorted = new TreeMap<>();
            for (Map.Entry<String, JsonNode> field : JSON.readTree(json).properties()) {
                sorted.put(field.getKey(), field.getValue().toString());
            }
            return sorted;
        } catch (JsonProcessingException impossible) {
            throw new SQLException("jsonb that is not JSON", impossible);
        }
    }
}
