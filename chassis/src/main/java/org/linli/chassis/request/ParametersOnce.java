package org.linli.chassis.request;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MultivaluedMap;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.linli.chassis.problem.WrongParameterException;

/** Refuses a parameter that is given twice where one is wanted: which of the two was meant nobody can tell. */
public class ParametersOnce {

    private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

    /** @throws WrongParameterException when there are several */
    @ServerRequestFilter
    public void check(ContainerRequestContext request, ResourceInfo resource) {
        MultivaluedMap<String, String> given = request.getUriInfo().getQueryParameters();
        if (!given.isEmpty() && resource.getResourceMethod() != null) {
            for (String name : known.computeIfAbsent(resource.getResourceMethod(), ParametersOnce::single)) {
                if (given.containsKey(name) && given.get(name).size() > 1) {
                    throw WrongParameterException.repeated(name);
                }
            }
        }
    }

    private static Set<String> single(Method method) {
        Set<String> names = new HashSet<>();
        for (Parameter parameter : method.getParameters()) {
            add(names, parameter.getAnnotation(QueryParam.class), parameter.getType());
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                for (Field field : parameter.getType().getFields()) {
                    add(names, field.getAnnotation(QueryParam.class), field.getType());
                }
            }
        }
        return Set.copyOf(names);
    }

    private static void add(Set<String> names, QueryParam query, Class<?> type) {
        if (query != null && !Collection.class.isAssignableFrom(type)) {
            names.add(query.value());
        }
    }
}
