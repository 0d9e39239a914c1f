package org.linli.chassis.security;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Who is asking, as proven by the token: never built from a header or a request body.
 *
 * @param accountId the account that signed in; for a service its fixed identity
 * @param kind what kind of subject this is
 * @param roles the roles of all posts held now
 * @param areas the areas whose subtrees the caller answers for; empty for a resident
 * @param staffId the staff member behind a STAFF account, otherwise null
 */
public record Caller(UUID accountId, CallerKind kind, Set<String> roles, List<AreaPath> areas, UUID staffId) {

    private static final UUID SYSTEM_ACCOUNT = new UUID(0, 0);

    public Caller {
        roles = Set.copyOf(roles);
        areas = List.copyOf(areas);
    }

    /** The service itself, for effects that an event or a timer causes. */
    public static Caller system() {
        return new Caller(SYSTEM_ACCOUNT, CallerKind.SYSTEM, Set.of(Role.SYSTEM), List.of(), null);
    }

    public boolean has(String role) {
        return roles.contains(role);
    }

    public boolean hasAny(String... wanted) {
        return List.of(wanted).stream().anyMatch(roles::contains);
    }

    public boolean is(CallerKind wanted) {
        return kind == wanted;
    }

    public boolean answersFor(AreaPath area) {
        return areas.stream().anyMatch(own -> own.covers(area));
    }
}
