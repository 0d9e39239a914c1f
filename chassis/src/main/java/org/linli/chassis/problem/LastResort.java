package org.linli.chassis.problem;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/**
 * Answers where everything else has failed to: whatever goes wrong in a filter, in signing in, in error handling or in the
 * HTTP framework itself ends here, with a problem or, when an answer is under way already, with the connection's end.
 */
@ApplicationScoped
public class LastResort {

    private static final Logger LOG = Logger.getLogger(LastResort.class);
    private static final int BEFORE_ANY_OTHER = Integer.MIN_VALUE;

    void register(@Observes Router router) {
        router.route().order(BEFORE_ANY_OTHER).failureHandler(LastResort::answer);
        // Without these the router answers by itself what fits none of its routes or cannot be matched at all.
        for (int status : new int[] {400, 404, 405, 406, 413, 414, 415, 431, 500, 501, 503}) {
            router.errorHandler(status, LastResort::answer);
        }
    }

    private static void answer(RoutingContext context) {
        CommonError code = code(context.failure(), context.statusCode());
        if (context.response().ended()) {
            LOG.debugf(context.failure(), "failed after the answer");
            return;
        }
        log(context.failure(), code);
        if (context.response().headWritten()) {
            context.request().connection().close();
        } else {
            PlainProblem.answer(context.request(), code);
        }
    }

    private static CommonError code(Throwable failure, int status) {
        if (failure instanceof UnauthorizedException || failure instanceof AuthenticationFailedException) {
            return CommonError.UNAUTHENTICATED;
        }
        if (failure instanceof ForbiddenException) {
            return CommonError.FORBIDDEN;
        }
        if (Unavailability.isBehind(failure)) {
            return CommonError.UNAVAILABLE;
        }
        return CommonError.ofStatus(status < 400 ? 500 : status);
    }

    private static void log(Throwable failure, CommonError code) {
        if (code.status() >= 500) {
            LOG.errorf(failure, "answered %d %s", code.status(), code.name());
        } else {
            LOG.debugf(failure, "answered %d %s", code.status(), code.name());
        }
    }
}
