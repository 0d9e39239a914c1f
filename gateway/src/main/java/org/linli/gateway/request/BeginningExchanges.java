package org.linli.gateway.request;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** First of all filters, also before CORS: gives every request its id and every answer its security headers. */
@ApplicationScoped
public class BeginningExchanges {

    private static final int BEFORE_EVERYTHING = 1000;
    private static final CharSequence REQUEST_ID = HttpHeaders.createOptimized(RequestId.HEADER);
    private static final CharSequence CONTENT_TYPE_OPTIONS = HttpHeaders.createOptimized("X-Content-Type-Options");
    private static final CharSequence NOSNIFF = HttpHeaders.createOptimized("nosniff");
    private static final CharSequence REFERRER_POLICY = HttpHeaders.createOptimized("Referrer-Policy");
    private static final CharSequence NO_REFERRER = HttpHeaders.createOptimized("no-referrer");

    void register(@Observes Filters filters) {
        filters.register(BeginningExchanges::begin, BEFORE_EVERYTHING);
    }

    private static void begin(RoutingContext context) {
        Exchange exchange = Exchange.begin(context);
        MultiMap headers = exchange.response().headers();
        headers.set(REQUEST_ID, exchange.requestId());
        headers.set(CONTENT_TYPE_OPTIONS, NOSNIFF);
        headers.set(REFERRER_POLICY, NO_REFERRER);
        context.next();
    }
}
