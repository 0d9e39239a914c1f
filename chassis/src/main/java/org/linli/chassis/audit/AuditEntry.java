package org.linli.chassis.audit;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.linli.chassis.security.AreaPath;
import org.linli.chassis.security.Caller;

/**
 * What is to be remembered of one act. Reads as a sentence: {@code AuditEntry.of(caller, "GRIEVANCE_CLOSED").on("GRIEVANCE",
 * id).in(area).with("outcome", "SETTLED")}.
 *
 * @param actor the account that acted; null when nobody was signed in
 * @param actorKind the caller's kind, or NOBODY
 * @param sessionId the log-in in which it was done, where there is one
 * @param action what was done, in UPPER_SNAKE
 * @param targetType what kind of thing it was done to
 * @param targetId its id, never anything telling
 * @param areaPath the area concerned
 * @param purpose why, as the person put it; null when nobody was asked
 * @param detail further ids and codes
 */
public record AuditEntry(
        UUID actor,
        String actorKind,
        UUID sessionId,
        String action,
        String targetType,
        String targetId,
        String areaPath,
        Purpose purpose,
        Map<String, String> detail) {

    private static final Pattern ACTION = Pattern.compile("[A-Z][A-Z0-9_]{1,63}");
    private static final Pattern KEY = Pattern.compile("[a-z][A-Za-z0-9]{0,39}");
    private static final Pattern ID_OR_CODE = Pattern.compile("[A-Za-z0-9._:,/+-]{0,400}");
    private static final Pattern TELLING =
            Pattern.compile("(?<![A-Za-z0-9-])(?:1[3-9]\\d{9}|[1-9]\\d{16}[0-9Xx])(?![A-Za-z0-9-])");

    public AuditEntry {
        if (!ACTION.matcher(action).matches()) {
            throw new IllegalArgumentException("an action is UPPER_SNAKE: " + action);
        }
        detail.forEach(AuditEntry::requireIdOrCode);
        detail = Map.copyOf(detail);
    }

    public static AuditEntry of(Caller caller, String action) {
        return new AuditEntry(
                caller.accountId(), caller.kind().name(), caller.sessionId(), action, null, null, null, null, Map.of());
    }

    /** For acts before anybody is known, such as a refused login. */
    public static AuditEntry ofNobody(String action) {
        return new AuditEntry(null, "NOBODY", null, action, null, null, null, null, Map.of());
    }

    public AuditEntry on(String type, UUID id) {
        return on(type, id.toString());
    }

    public AuditEntry on(String type, String id) {
        requireIdOrCode("targetId", id);
        return new AuditEntry(actor, actorKind, sessionId, action, type, id, areaPath, purpose, detail);
    }

    /** For acts on many things of a kind at once. */
    public AuditEntry onAll(String type) {
        return new AuditEntry(actor, actorKind, sessionId, action, type, null, areaPath, purpose, detail);
    }

    public AuditEntry in(AreaPath area) {
        return new AuditEntry(actor, actorKind, sessionId, action, targetType, targetId, area.value(), purpose, detail);
    }

    public AuditEntry because(Purpose why) {
        return new AuditEntry(actor, actorKind, sessionId, action, targetType, targetId, areaPath, why, detail);
    }

    /** Adds an id or a code; anything that could be somebody's text, phone or identity number is refused. */
    public AuditEntry with(String key, String idOrCode) {
        Map<String, String> more = new TreeMap<>(detail);
        more.put(key, idOrCode);
        return new AuditEntry(actor, actorKind, sessionId, action, targetType, targetId, areaPath, purpose, more);
    }

    private static void requireIdOrCode(String key, String value) {
        // The value stays out of the message: it may be what must not be written down.
        if (!KEY.matcher(key).matches()
                || !ID_OR_CODE.matcher(value).matches()
                || TELLING.matcher(value).find()) {
            throw new IllegalArgumentException("audit detail '" + key + "' must be an id or a code");
        }
    }
}
