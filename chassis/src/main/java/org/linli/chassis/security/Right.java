package org.linli.chassis.security;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Something that may be done in an area, as the roles that may do it there. Each service names its rights in one place;
 * whether somebody has one at a place is asked of the {@link Caller}, and of rows through the service's scope.
 *
 * <p>The roles of a right are written once, as a text: an annotation takes constants only, and {@code @RolesAllowed} with
 * the same text is the coarse door to whatever needs the right, see {@link CallerIdentity}.
 *
 * @param roles of {@link Role}
 */
public record Right(Set<String> roles) {

    private static final String AND = ",";

    public Right {
        roles = Set.copyOf(roles);
    }

    /** @param roles each one role, or several of them joined by commas */
    public static Right of(String... roles) {
        return new Right(Arrays.stream(roles).flatMap(Right::rolesOf).collect(Collectors.toSet()));
    }

    /** The roles that open a door. */
    public static Stream<String> rolesOf(String door) {
        return Stream.of(door.split(AND));
    }
}
