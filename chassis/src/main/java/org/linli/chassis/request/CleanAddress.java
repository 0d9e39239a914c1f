package org.linli.chassis.request;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.linli.chassis.header.PercentEncoding;
import org.linli.chassis.problem.CommonError;
import org.linli.chassis.problem.PlainProblem;

/** Refuses an address in whose path or query there are characters that no text may have, before anything decodes it. */
@ApplicationScoped
public class CleanAddress {

    private static final int BEFORE_THE_HEADERS = 960;

    void register(@Observes Filters filters) {
        filters.register(CleanAddress::check, BEFORE_THE_HEADERS);
    }

    private static void check(RoutingContext context) {
        if (isClean(context.request().uri())) {
            context.next();
        } else {
            PlainProblem.answer(context.request(), CommonError.MALFORMED_REQUEST);
        }
    }

    private static boolean isClean(String address) {
        try {
            return !PercentEncoding.decode(address).isEmpty();
        } catch (IllegalArgumentException unwanted) {
            return false;
        }
    }
}
