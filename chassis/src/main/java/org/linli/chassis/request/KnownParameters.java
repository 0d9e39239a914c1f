package org.linli.chassis.request;

import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.linli.chassis.problem.WrongParameterException;

/**
 * Leaves of a query what the operation knows by exactly that name: the framework itself does not mind capitals. Refuses a
 * parameter that is given twice where one is wanted: which of the two was meant nobody can tell.
 */
public class KnownParameters {

    /** Of each operation the names of its parameters, and whether there may be several of one. */
    private final Map<Method, Map<String, Boolean>> known = new ConcurrentHashMap<>();

    /** @throws WrongParameterException when there are several */
    @ServerRequestFilter
    public void check(RoutingContext context, ResourceInfo resource) {
        MultiMap given = context.queryParams();
        if (given.isEmpty() || resource.getResourceMethod() == null) {
            return;
        }
        Map<String, Boolean> names = known.computeIfAbsent(resource.getResourceMethod(), KnownParameters::names);
        keep(given, names);
        for (String name : given.names()) {
            if (!names.get(name) && given.getAll(name).size() > 1) {
                throw WrongParameterException.repeated(name);
            }
        }
    }

    private static void keep(MultiMap given, Map<String, Boolean> names) {
        List<Map.Entry<String, String>> meant = given.entries().stream()
                .filter(parameter -> names.containsKey(parameter.getKey()))
                .toList();
        given.clear();
        meant.forEach(parameter -> given.add(parameter.getKey(), parameter.getValue()));
    }

    private static Map<String, Boolean> names(Method method) {
        Map<String, Boolean> names = new HashMap<>();
        for (Parameter parameter : method.getParameters()) {
            add(names, parameter.getAnnotation(QueryParam.class), parameter.getType());
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                addFields(names, parameter.getType());
            }
        }
        return Map.copyOf(names);
    }

    private static void addFields(Map<String, Boolean> names, Class<?> bean) {
        for (Class<?> type = bean; type != null; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                add(names, field.getAnnotation(QueryParam.class), field.getType());
            }
        }
    }

    private static void add(Map<String, Boolean> names, QueryParam query, Class<?> type) {
        if (query != null) {
            names.put(query.value(), Collection.class.isAssignableFrom(type));
        }
    }
}
