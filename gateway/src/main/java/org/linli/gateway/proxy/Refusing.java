package org.linli.gateway.proxy;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;
import org.linli.connection.RetryAfter;
import org.linli.gateway.problem.GatewayError;
import org.linli.gateway.problem.Problem;
import org.linli.gateway.request.Exchange;

/** Answers for the gateway itself, and leaves the connection in order when a body was still on its way. */
@ApplicationScoped
class Refusing {

    private static final Logger LOG = Logger.getLogger(Refusing.class);
    private static final long WORTH_READING = 64 * 1024;

    private final RouteMetrics metrics;

    Refusing(RouteMetrics metrics) {
        this.metrics = metrics;
    }

    void refuse(Exchange exchange, GatewayError error) {
        refuse(exchange, error, null);
    }

    /** @param cause what went wrong behind us, for the log only; null when the request itself is at fault */
    void refuse(Exchange exchange, GatewayError error, Throwable cause) {
        if (!exchange.settle()) {
            return;
        }
        log(exchange, error, cause);
        metrics.answered(exchange, error.status());
        HttpServerResponse response = exchange.response();
        switch (error) {
            case UNAUTHENTICATED, TOKEN_WITHDRAWN -> response.putHeader("WWW-Authenticate", "Bearer");
            case UNAVAILABLE -> response.putHeader(HttpHeaders.RETRY_AFTER, String.valueOf(RetryAfter.SECONDS));
            default -> {}
        }
        Problem problem =
                Problem.of(error, exchange.requestId(), exchange.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        response.setStatusCode(error.status()).putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE);
        end(exchange, problem.body());
    }

    /** Whatever goes wrong on the way, the request is answered: nobody would hear of it otherwise. */
    void guarded(Exchange exchange, Runnable step) {
        try {
            step.run();
        } catch (RuntimeException unforeseen) {
            LOG.errorf(unforeseen, "request %s failed in the gateway itself", exchange.requestId());
            refuse(exchange, GatewayError.INTERNAL_ERROR, unforeseen);
        }
    }

    /** The methods of an address are no secret and cost the service nothing. */
    void answerOptions(Exchange exchange, String allow) {
        exchange.settle();
        exchange.response().setStatusCode(204).putHeader(HttpHeaders.ALLOW, allow);
        end(exchange, null);
    }

    private void end(Exchange exchange, Buffer body) {
        HttpServerRequest request = exchange.request();
        HttpServerResponse response = exchange.response();
        if (response.closed()) {
            return;
        }
        boolean late = response.getStatusCode() == GatewayError.REQUEST_TIMEOUT.status();
        boolean unread = !request.isEnded() && (late || isWorthCutting(request));
        if (unread) {
            // What still comes is dropped for a moment at the port, so that the client can read this.
            response.putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
        response.putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (body == null) {
            response.end().onFailure(gone -> LOG.trace("client gone"));
        } else if (request.method().equals(HttpMethod.HEAD)) {
            response.putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.length()));
            response.end().onFailure(gone -> LOG.trace("client gone"));
        } else {
            response.end(body).onFailure(gone -> LOG.trace("client gone"));
        }
        if (!unread && !request.isEnded()) {
            request.resume();
        }
    }

    private static boolean isWorthCutting(HttpServerRequest request) {
        long length = RequestBody.declaredLength(request);
        return length == RequestBody.UNDECLARED || length > WORTH_READING;
    }

    /** A caller's mistake is not our news; a refused token may be somebody's attack; a 5xx is ours to mend. */
    private static void log(Exchange exchange, GatewayError error, Throwable cause) {
        Logger.Level level = level(error);
        if (!LOG.isEnabled(level)) {
            return;
        }
        MDC.put("requestId", exchange.requestId());
        try {
            String route = exchange.route() == null ? "none" : exchange.route().name();
            String why = cause == null ? "" : ": " + cause.getClass().getSimpleName() + " " + cause.getMessage();
            LOG.logf(
                    level,
                    "answered %d %s on route %s, request %s%s",
                    error.status(),
                    error,
                    route,
                    exchange.requestId(),
                    why);
        } finally {
            MDC.remove("requestId");
        }
    }

    private static Logger.Level level(GatewayError error) {
        if (error.status() >= 500) {
            return Logger.Level.ERROR;
        }
        boolean attack = error.status() == 401 || error == GatewayError.TOO_MANY_REQUESTS;
        return attack ? Logger.Level.INFO : Logger.Level.DEBUG;
    }
}
