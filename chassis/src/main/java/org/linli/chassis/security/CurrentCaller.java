package org.linli.chassis.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.linli.chassis.problem.CodedException;
import org.linli.chassis.problem.CommonError;

/** Reads the {@link Caller} of the request at hand from its verified token. */
@RequestScoped
public class CurrentCaller {

    @Inject
    JsonWebToken token;

    /** @throws CodedException UNAUTHENTICATED when there is no token or it was not minted for Linli */
    public Caller get() {
        if (token.getRawToken() == null) {
            throw new CodedException(CommonError.UNAUTHENTICATED);
        }
        try {
            return new Caller(
                    UUID.fromString(token.getSubject()),
                    CallerKind.valueOf(text(token.getClaim("kind"))),
                    token.getGroups(),
                    areas(token.getClaim("areas")),
                    optionalId(text(token.getClaim("staff"))));
        } catch (IllegalArgumentException | NullPointerException foreign) {
            throw new CodedException(CommonError.UNAUTHENTICATED);
        }
    }

    private static List<AreaPath> areas(Object claim) {
        if (claim instanceof JsonArray array) {
            return array.getValuesAs(JsonString.class).stream()
                    .map(JsonString::getString)
                    .map(AreaPath::new)
                    .toList();
        }
        if (claim instanceof Collection<?> values) {
            return values.stream().map(CurrentCaller::text).map(AreaPath::new).toList();
        }
        return List.of();
    }

    private static UUID optionalId(String text) {
        return text == null ? null : UUID.fromString(text);
    }

    private static String text(Object claim) {
        if (claim == null) {
            return null;
        }
        return claim instanceof JsonString string ? string.getString() : claim.toString();
    }
}
