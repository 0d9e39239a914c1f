package org.linli.chassis.audit.view;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.linli.chassis.audit.PurposeCode;
import org.linli.chassis.security.AreaPath;

/** A condition on the entries of the trail with its values. */
record EntryQuery(String condition, List<Object> values) {

    static final String SELECT = """
            select id, occurred_at, actor, actor_kind, session_id, address, action, target_type, target_id, area_path,
                purpose_code, purpose, request_id, detail::text as detail
            from audit_entry""";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, String>> DETAIL = new TypeReference<>() {};

    static EntryQuery of(List<AreaPath> areas, AuditEntryFilter filter, Period period) {
        return within(areas)
                .andIf("actor = ?", filter.actor)
                .andIf("action = ?", filter.action)
                .andIf("target_id = ?", filter.targetId == null ? null : filter.targetId.toString())
                .andIf("session_id = ?", filter.sessionId)
                .andIf("address = ?", filter.address)
                .andIf("occurred_at >= ?", period.since())
                .and("occurred_at < ?", period.before());
    }

    private EntryQuery andIf(String more, Object value) {
        return value == null ? this : and(more, value);
    }

    private static EntryQuery within(List<AreaPath> areas) {
        List<String> alternatives = new ArrayList<>(List.of("false"));
        List<Object> values = new ArrayList<>();
        for (AreaPath area : areas) {
            alternatives.add("area_path = ? or area_path like ?");
            values.add(area.value());
            values.add(area.value() + ".%");
            if (area.code().equals(area.value())) {
                alternatives.add("area_path is null");
            }
        }
        return new EntryQuery("(" + String.join(" or ", alternatives) + ")", values);
    }

    EntryQuery after(String cursor) {
        if (cursor == null) {
            return this;
        }
        EntryCursor place = EntryCursor.parse(cursor);
        return and("(occurred_at, id) < (?, ?)", place.occurredAt().atOffset(ZoneOffset.UTC), place.id());
    }

    private EntryQuery and(String more, Object... moreValues) {
        List<Object> all = new ArrayList<>(values);
        all.addAll(List.of(moreValues));
        return new EntryQuery(condition + " and " + more, all);
    }

    String where() {
        return " where " + condition;
    }

    void bind(PreparedStatement statement) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
    }

    static AuditEntryView view(ResultSet row) throws SQLException {
        String code = row.getString("purpose_code");
        return new AuditEntryView(
                row.getObject("id", UUID.class),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                row.getObject("actor", UUID.class),
                row.getString("actor_kind"),
                row.getObject("session_id", UUID.class),
                row.getString("address"),
                row.getString("action"),
                row.getString("target_type"),
                row.getString("target_id"),
                row.getString("area_path"),
                code == null ? null : PurposeCode.valueOf(code),
                row.getString("purpose"),
                row.getString("request_id"),
                detail(row.getString("detail")));
    }

    private static Map<String, String> detail(String json) throws SQLException {
        try {
            return JSON.readValue(json, DETAIL);
        } catch (JsonProcessingException impossible) {
            throw new SQLException("jsonb that is not JSON", impossible);
        }
    }
}
