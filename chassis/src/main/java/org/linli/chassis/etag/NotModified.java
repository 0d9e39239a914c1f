package org.linli.chassis.etag;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.linli.connection.EntityTags;

/** Answers 304 instead of what the caller has already, wherever a reading tells its version. */
public class NotModified {

    private static final Set<String> READINGS = Set.of("GET", "HEAD");

    @ServerResponseFilter
    public void leaveOut(ContainerRequestContext request, ContainerResponseContext answer, HttpServerRequest headers) {
        String known = headers.getHeader(HttpHeaders.IF_NONE_MATCH);
        EntityTag tag = answer.getEntityTag();
        if (known != null
                && tag != null
                && READINGS.contains(request.getMethod())
                && answer.getStatus() == Response.Status.OK.getStatusCode()
                && EntityTags.parse(known)
                        .map(tags -> tags.weakly(tag.getValue()::equals))
                        .orElse(false)) {
            answer.setStatusInfo(Response.Status.NOT_MODIFIED);
            answer.setEntity(null);
        }
    }
}
