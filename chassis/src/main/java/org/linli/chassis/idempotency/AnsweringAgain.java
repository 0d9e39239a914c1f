package org.linli.chassis.idempotency;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Gives the stored answer in place of the empty one of a method that was not run a second time. */
public class AnsweringAgain {

    @ServerResponseFilter(priority = Priorities.USER + 1)
    public void answer(RoutingContext request, ContainerResponseContext answer) {
        StoredAnswer stored = request.get(StoredAnswer.KEY);
        if (stored == null || answer.hasEntity()) {
            return;
        }
        answer.setStatus(stored.status());
        header(answer, HttpHeaders.LOCATION, stored.location());
        header(answer, HttpHeaders.ETAG, stored.etag());
        if (stored.body() != null) {
            answer.setEntity(stored.body(), new Annotation[0], MediaType.APPLICATION_JSON_TYPE);
        }
    }

    private static void header(ContainerResponseContext answer, String name, String value) {
        if (value != null) {
            answer.getHeaders().putSingle(name, value);
        }
    }
}
