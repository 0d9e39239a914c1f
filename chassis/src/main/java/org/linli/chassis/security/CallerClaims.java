package org.linli.chassis.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Reads a {@link Caller} with the rights of today from the claims of a verified token. */
@ApplicationScoped
class CallerClaims {

    private static final String SERVICE_ROLES = "may";

    private final Clock clock;

    CallerClaims(Clock clock) {
        this.clock = clock;
    }

    /** Empty when the token was not minted for Linli. */
    Optional<Caller> read(JsonWebToken token) {
        try {
            Caller caller = new Caller(
                    UUID.fromString(token.getSubject()),
                    CallerKind.valueOf(text(token.getClaim("kind"))),
                    grants(token.getClaim("grants")),
                    optionalId(token.getClaim("staff")),
                    optionalId(token.getClaim("sid")),
                    serviceRoles(token.getClaim(SERVICE_ROLES)));
            return Optional.of(caller.on(LocalDate.ofInstant(clock.instant(), clock.getZone())));
        } catch (IllegalArgumentException | NullPointerException | ClassCastException | DateTimeException foreign) {
            return Optional.empty();
        }
    }

    private static List<Grant> grants(Object claim) {
        return claim == null
                ? List.of()
                : ((JsonArray) claim)
                        .getValuesAs(JsonObject.class).stream()
                                .map(CallerClaims::grant)
                                .toList();
    }

    private static Grant grant(JsonObject stated) {
        return new Grant(
                stated.getString("role"),
                new AreaPath(stated.getString("area")),
                optionalDay(stated, "from"),
                optionalDay(stated, "to"));
    }

    private static Set<ServiceRole> serviceRoles(Object claim) {
        return claim == null
                ? Set.of()
                : ((JsonArray) claim)
                        .getValuesAs(JsonString.class).stream()
                                .map(JsonString::getString)
                                .map(ServiceRole::valueOf)
                                .collect(Collectors.toUnmodifiableSet());
    }

    private static LocalDate optionalDay(JsonObject stated, String name) {
        return stated.containsKey(name) ? LocalDate.parse(stated.getString(name)) : null;
    }

    private static UUID optionalId(Object claim) {
        return claim == null ? null : UUID.fromString(text(claim));
    }

    private static String text(Object claim) {
        return claim instanceof JsonString string ? string.getString() : claim.toString();
    }
}
