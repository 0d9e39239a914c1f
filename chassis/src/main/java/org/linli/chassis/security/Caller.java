package org.linli.chassis.security;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Who is asking, as proven by the token: never built from a header or a request body.
 *
 * @param accountId the account that signed in; for a service its fixed identity
 * @param kind what kind of subject this is
 * @param grants what the caller may do where; empty for a resident
 * @param staffId the staff member behind a STAFF account, otherwise null
 * @param sessionId the log-in that the token belongs to; null for a service
 * @param serviceRoles what a service may do beside what every one of them may; empty for people
 */
public record Caller(
        UUID accountId,
        CallerKind kind,
        List<Grant> grants,
        UUID staffId,
        UUID sessionId,
        Set<ServiceRole> serviceRoles) {

    private static final UUID SYSTEM_ACCOUNT = new UUID(0, 0);

    public Caller {
        grants = List.copyOf(grants);
        serviceRoles = Set.copyOf(serviceRoles);
    }

    public Caller(UUID accountId, CallerKind kind, List<Grant> grants, UUID staffId, UUID sessionId) {
        this(accountId, kind, grants, staffId, sessionId, Set.of());
    }

    /** The service itself, for effects that an event or a timer causes. */
    public static Caller system() {
        return new Caller(SYSTEM_ACCOUNT, CallerKind.SYSTEM, List.of(), null, null);
    }

    /** The same caller with only what holds on the day. */
    public Caller on(LocalDate day) {
        return new Caller(
                accountId,
                kind,
                grants.stream().filter(grant -> grant.isInForceOn(day)).toList(),
                staffId,
                sessionId,
                serviceRoles);
    }

    public boolean is(CallerKind wanted) {
        return kind == wanted;
    }

    /** Whether the caller may do it at the place: the one question about rights. */
    public boolean may(Right right, AreaPath place) {
        return areasOf(right).stream().anyMatch(area -> area.covers(place));
    }

    /** The areas in whose subtrees the caller may do it; none of them lies beneath another. */
    public List<AreaPath> areasOf(Right right) {
        List<AreaPath> all = grants.stream()
                .filter(grant -> right.roles().contains(grant.role()))
                .map(Grant::area)
                .distinct()
                .toList();
        return all.stream()
                .filter(area -> all.stream().noneMatch(other -> !other.equals(area) && other.covers(area)))
                .toList();
    }

    /**
     * What opens the coarse doors ({@code @RolesAllowed}): the roles held anywhere, and the one that comes with the
     * kind. Never enough to decide about a row.
     */
    public Set<String> roles() {
        Set<String> roles = new HashSet<>();
        grants.forEach(grant -> roles.add(grant.role()));
        if (kind == CallerKind.RESIDENT) {
            roles.add(Role.RESIDENT);
        } else if (kind == CallerKind.SYSTEM) {
            roles.add(Role.SYSTEM);
            serviceRoles.forEach(role -> roles.add(role.name()));
        }
        return roles;
    }
}
