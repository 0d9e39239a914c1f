package org.linli.chassis.request;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MediaType;
import java.lang.reflect.Method;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.linli.chassis.header.ReadingHeaders;

/**
 * Answers in JSON or not at all, unless a resource says what else it produces. By itself the HTTP side only knows so of
 * types of the service's own module; any other type, such as the page of a list, goes out as its Java text to whoever
 * asks for HTML.
 */
public class JsonOnly {

    /** @throws NotAcceptableException when the caller takes no JSON */
    @ServerRequestFilter
    public void refuse(RoutingContext request, ResourceInfo resource) {
        boolean takesJson = ReadingHeaders.accepted(request)
                .map(formats -> formats.take("application", "json"))
                .orElse(true);
        if (!takesJson && !saysWhatItProduces(resource)) {
            throw new NotAcceptableException();
        }
    }

    /** Names the format where nothing has done so by now. */
    @ServerResponseFilter
    public void name(ContainerResponseContext answer, ResourceInfo resource) {
        if (answer.hasEntity() && !isNamed(answer) && !saysWhatItProduces(resource)) {
            answer.setEntity(answer.getEntity(), answer.getEntityAnnotations(), MediaType.APPLICATION_JSON_TYPE);
        }
    }

    private static boolean isNamed(ContainerResponseContext answer) {
        return answer.getMediaType() != null
                && answer.getMediaType().getSubtype().endsWith("json");
    }

    private static boolean saysWhatItProduces(ResourceInfo resource) {
        Method method = resource.getResourceMethod();
        return method == null
                || method.getReturnType() == String.class
                || method.isAnnotationPresent(Produces.class)
                || resource.getResourceClass().isAnnotationPresent(Produces.class);
    }
}
