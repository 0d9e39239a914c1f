package org.linli.chassis.security.denial;

import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The denials in a form that answers at once. */
final class DenialList {

    private final Set<String> sessions;
    private final Map<String, Long> accounts = new HashMap<>();
    private final Set<String> keys;

    DenialList(Denials denials) {
        sessions = denials.sessions().stream().map(Object::toString).collect(Collectors.toUnmodifiableSet());
        denials.accounts().forEach(account -> accounts.merge(account.id().toString(), account.before(), Math::max));
        keys = Set.copyOf(denials.keys());
    }

    /** @param kid the key that the token is signed with */
    boolean covers(JsonWebToken token, String kid) {
        if (keys.contains(kid)) {
            return true;
        }
        Object session = token.getClaim("sid");
        if (session != null && sessions.contains(text(session))) {
            return true;
        }
        Long before = token.getSubject() == null ? null : accounts.get(token.getSubject());
        return before != null && grantedAt(token) < before;
    }

    private static long grantedAt(JsonWebToken token) {
        Object claim = token.getClaim("gat");
        if (claim instanceof JsonNumber number) {
            return number.longValue();
        }
        return claim instanceof Number number ? number.longValue() : 0;
    }

    private static String text(Object claim) {
        return claim instanceof JsonString string ? string.getString() : claim.toString();
    }
}
