package org.linli.chassis.request;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.util.Locale;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Takes bodies in JSON or not at all, unless a resource says what else it consumes. By itself the HTTP side makes a type of
 * one text of whatever comes as plain text.
 */
public class JsonBodies {

    /** @throws NotSupportedException when the body is something else */
    @ServerRequestFilter
    public void refuse(RoutingContext request, ResourceInfo resource) {
        String format = request.request().getHeader("Content-Type");
        if (format != null && !isJson(format) && !saysWhatItConsumes(resource)) {
            throw new NotSupportedException();
        }
    }

    private static boolean isJson(String format) {
        String type = format.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return type.equals("application/json");
    }

    private static boolean saysWhatItConsumes(ResourceInfo resource) {
        Method method = resource.getResourceMethod();
        return method == null
                || method.isAnnotationPresent(Consumes.class)
                || resource.getResourceClass().isAnnotationPresent(Consumes.class);
    }
}
