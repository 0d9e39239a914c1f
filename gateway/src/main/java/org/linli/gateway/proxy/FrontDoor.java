package org.linli.gateway.proxy;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.Set;
import org.linli.gateway.auth.CheckingTokens;
import org.linli.gateway.auth.Verdict;
import org.linli.gateway.limit.Limits;
import org.linli.gateway.openapi.ServingOpenApi;
import org.linli.gateway.problem.GatewayError;
import org.linli.gateway.request.Exchange;
import org.linli.gateway.request.Peers;
import org.linli.gateway.route.Route;
import org.linli.gateway.route.RouteTable;

/** Decides for every request, in one list, whether and where it goes on. */
@ApplicationScoped
public class FrontDoor {

    /** After the request id (1000) and CORS (300), before anything that serves a path. */
    private static final int ORDER = 100;

    private final Vertx vertx;
    private final RouteTable routes;
    private final SoundRequest soundRequest;
    private final Peers peers;
    private final CheckingTokens tokens;
    private final Limits limits;
    private final Forwarding forwarding;
    private final Refusing refusing;
    private final ServingOpenApi openApi;

    FrontDoor(
            Vertx vertx,
            RouteTable routes,
            SoundRequest soundRequest,
            Peers peers,
            CheckingTokens tokens,
            Limits limits,
            Forwarding forwarding,
            Refusing refusing,
            ServingOpenApi openApi) {
        this.vertx = vertx;
        this.routes = routes;
        this.soundRequest = soundRequest;
        this.peers = peers;
        this.tokens = tokens;
        this.limits = limits;
        this.forwarding = forwarding;
        this.refusing = refusing;
        this.openApi = openApi;
    }

    void register(@Observes Filters filters) {
        filters.register(this::handle, ORDER);
    }

    private void handle(RoutingContext context) {
        Exchange exchange = Exchange.of(context);
        refusing.guarded(exchange, () -> decideWhereTo(context, exchange));
    }

    private void decideWhereTo(RoutingContext context, Exchange exchange) {
        HttpServerRequest request = exchange.request();
        Optional<GatewayError> unsound = soundRequest.complaint(request);
        if (unsound.isEmpty() && request.path().startsWith("/q/")) {
            ownPage(context, exchange, request.path());
            return;
        }
        Optional<Route> route = unsound.isEmpty() ? routes.find(request.path()) : Optional.empty();
        route.ifPresent(exchange::takes);
        // Whatever is answered, and be it a refusal, counts.
        within(exchange, ofAddress(request, route), () -> {
            if (unsound.isPresent()) {
                refusing.refuse(exchange, unsound.get());
            } else if (ServingOpenApi.PATH.equals(request.path())) {
                description(exchange);
            } else {
                route.ifPresentOrElse(
                        found -> onRoute(exchange, found), () -> refusing.refuse(exchange, GatewayError.NOT_FOUND));
            }
        });
    }

    private void ownPage(RoutingContext context, Exchange exchange, String path) {
        boolean health = path.equals("/q/health") || path.startsWith("/q/health/");
        boolean metrics = path.equals("/q/metrics") && peers.isOperator(exchange.request());
        if (health || metrics) {
            context.next();
        } else {
            refusing.refuse(exchange, GatewayError.NOT_FOUND);
        }
    }

    private void description(Exchange exchange) {
        HttpMethod method = exchange.request().method();
        if (method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD)) {
            openApi.serve(exchange.request());
        } else {
            exchange.response().putHeader(HttpHeaders.ALLOW, "GET, HEAD");
            refusing.refuse(exchange, GatewayError.METHOD_NOT_ALLOWED);
        }
    }

    private void onRoute(Exchange exchange, Route route) {
        HttpServerRequest request = exchange.request();
        if (request.method().equals(HttpMethod.OPTIONS)) {
            refusing.answerOptions(exchange, allow(request.path(), route));
        } else if (!route.allows(request.method().name())) {
            exchange.response().putHeader(HttpHeaders.ALLOW, allow(request.path(), route));
            refusing.refuse(exchange, GatewayError.METHOD_NOT_ALLOWED);
        } else if (RequestBody.declaredLength(request) > route.bodyLimit()) {
            refusing.refuse(exchange, GatewayError.PAYLOAD_TOO_LARGE);
        } else {
            admit(exchange, route);
        }
    }

    private String allow(String path, Route route) {
        Set<String> described = openApi.methodsOf(path);
        return described.isEmpty() ? route.allow() : String.join(", ", described) + ", OPTIONS";
    }

    private void admit(Exchange exchange, Route route) {
        if (route.isPublic()) {
            forwarding.forward(exchange);
        } else {
            authenticate(exchange);
        }
    }

    private long ofAddress(HttpServerRequest request, Optional<Route> route) {
        boolean signIn = route.filter(Route::isPublic).isPresent();
        return limits.ofAddress(peers.subscriberOf(request), request.method().name(), signIn);
    }

    private void within(Exchange exchange, long secondsToWait, Runnable next) {
        if (secondsToWait == 0) {
            next.run();
        } else {
            exchange.response().putHeader(HttpHeaders.RETRY_AFTER, Long.toString(secondsToWait));
            refusing.refuse(exchange, GatewayError.TOO_MANY_REQUESTS);
        }
    }

    private void authenticate(Exchange exchange) {
        Future<Verdict> verdict = tokens.check(exchange.request().headers().getAll(HttpHeaders.AUTHORIZATION));
        if (verdict.isComplete()) {
            decide(exchange, verdict);
            return;
        }
        // Keys may have been read on another event loop; the exchange belongs to this one.
        Context own = vertx.getOrCreateContext();
        verdict.onComplete(done -> own.runOnContext(v -> refusing.guarded(exchange, () -> decide(exchange, verdict))));
    }

    private void decide(Exchange exchange, Future<Verdict> verdict) {
        if (verdict.failed()) {
            refusing.refuse(exchange, GatewayError.INTERNAL_ERROR, verdict.cause());
            return;
        }
        switch (verdict.result().decision()) {
            case ACCEPTED -> {
                String account = verdict.result().bearer().account();
                String method = exchange.request().method().name();
                within(exchange, limits.ofPerson(account, method), () -> forwarding.forward(exchange));
            }
            case REFUSED -> refusing.refuse(exchange, GatewayError.UNAUTHENTICATED);
            case WITHDRAWN -> refusing.refuse(exchange, GatewayError.TOKEN_WITHDRAWN);
            case UNDECIDED -> refusing.refuse(exchange, GatewayError.UNAVAILABLE);
        }
    }
}
