package org.linli.chassis.request;

import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.lang.reflect.Method;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Answers in JSON or not at all, unless a resource says what else it produces. By itself the HTTP side only knows so of
 * types of the service's own module; any other type, such as the page of a list, goes out as its Java text to whoever
 * asks for HTML.
 */
public class JsonOnly {

    /** @throws NotAcceptableException when the caller takes no JSON */
    @ServerRequestFilter
    public void refuse(ContainerRequestContext request, ResourceInfo resource) {
        if (!request.getHeaders().containsKey(HttpHeaders.ACCEPT) || saysWhatItProduces(resource)) {
            return;
        }
        if (request.getAcceptableMediaTypes().stream().noneMatch(MediaType.APPLICATION_JSON_TYPE::isCompatible)) {
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
