package org.linli.chassis.request;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.linli.chassis.id.Ids;

/** Gives every request one id that stands in its answer, in every log line about it and in every problem. */
@ApplicationScoped
public class RequestId {

    public static final String HEADER = "X-Request-Id";
    static final String MDC_KEY = "requestId";

    private static final Pattern ACCEPTABLE = Pattern.compile("[A-Za-z0-9._-]{8,64}");
    private static final int BEFORE_EVERYTHING = 1000;

    void register(@Observes Filters filters) {
        filters.register(RequestId::assign, BEFORE_EVERYTHING);
    }

    /** The id of the request being handled, or null outside of one. */
    public static String current() {
        return (String) MDC.get(MDC_KEY);
    }

    /** The id of a request that may not have been given one yet; its answer tells it too. */
    public static String of(HttpServerRequest request) {
        String known = request.response().headers().get(HEADER);
        if (known == null) {
            List<String> offered = request.headers().getAll(HEADER);
            known = offered.size() == 1 && ACCEPTABLE.matcher(offered.get(0)).matches()
                    ? offered.get(0)
                    : Ids.next().toString();
            request.response().putHeader(HEADER, known);
        }
        return known;
    }

    private static void assign(RoutingContext context) {
        MDC.put(MDC_KEY, of(context.request()));
        context.next();
    }
}
