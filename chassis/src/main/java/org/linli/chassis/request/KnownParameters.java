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
 * parameter that is given twice where one is wanted: which of the two was meant nobody can tell. A switch that is left empty
 * or whose name is written with other capitals is refused too: who wants a rehearsal must not get the change.
 */
public class KnownParameters {

    /** Of each operation the names of its parameters, and their types. */
    private final Map<Method, Map<String, Class<?>>> known = new ConcurrentHashMap<>();

    /** @throws WrongParameterException when there are several */
    @ServerRequestFilter
    public void check(RoutingContext context, ResourceInfo resource) {
        MultiMap given = context.queryParams();
        if (given.isEmpty() || resource.getResourceMethod() == null) {
            return;
        }
        Map<String, Class<?>> names = known.computeIfAbsent(resource.getResourceMethod(), KnownParameters::names);
        names.forEach((name, type) -> {
            if (isSwitch(type)) {
                requireClear(name, given);
            }
        });
        keep(given, names);
        for (String name : given.names()) {
            if (!Collection.class.isAssignableFrom(names.get(name))
                    && given.getAll(name).size() > 1) {
                throw WrongParameterException.repeated(name);
            }
        }
    }

    private static boolean isSwitch(Class<?> type) {
        return type == boolean.class || type == Boolean.class;
    }

    private static void requireClear(String name, MultiMap given) {
        boolean unclear = given.entries().stream()
                .filter(parameter -> parameter.getKey().equalsIgnoreCase(name))
                .anyMatch(parameter ->
                        !parameter.getKey().equals(name) || parameter.getValue().isEmpty());
        if (unclear) {
            throw WrongParameterException.inQuery(name, boolean.class);
        }
    }

    private static void keep(MultiMap given, Map<String, Class<?>> names) {
        List<Map.Entry<String, String>> meant = given.entries().stream()
                .filter(parameter -> names.containsKey(parameter.getKey()))
                .toList();
        given.clear();
        meant.forEach(parameter -> given.add(parameter.getKey(), parameter.getValue()));
    }

    private static Map<String, Class<?>> names(Method method) {
        Map<String, Class<?>> names = new HashMap<>();
        for (Parameter parameter : method.getParameters()) {
            add(names, parameter.getAnnotation(QueryParam.class), parameter.getType());
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                addFields(names, parameter.getType());
            }
        }
        return Map.copyOf(names);
    }

    private static void addFields(Map<String, Class<?>> names, Class<?> bean) {
        for (Class<?> type = bean; type != null; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                add(names, field.getAnnotation(QueryParam.class), field.getType());
            }
        }
    }

    private static void add(Map<String, Class<?>> names, QueryParam query, Class<?> type) {
        if (query != null) {
            names.put(query.value(), type);
        }
    }
}
