package org.linli.chassis.security;

import java.util.Set;

/**
 * Something that may be done in an area, as the roles that may do it there. Each service names its rights in one place;
 * whether somebody has one at a place is asked of the {@link Caller}, and of rows through the service's scope.
 *
 * @param roles of {@link Role}
 */
public record Right(Set<String> roles) {

    public Right {
        roles = Set.copyOf(roles);
    }

    public static Right of(String... roles) {
        return new Right(Set.of(roles));
    }
}
