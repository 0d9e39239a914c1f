package org.linli.gateway.route;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the route of a path: an exact one first, then the longest prefix that ends at a segment boundary. */
public final class RouteTable {

    private final List<Route> routes;
    private final Map<String, Route> exact = new HashMap<>();
    private final Map<String, Route> byPrefix = new HashMap<>();

    RouteTable(Collection<Route> routes) {
        this.routes = List.copyOf(routes);
        for (Route route : routes) {
            route.paths().forEach(path -> exact.put(path, route));
            route.prefixes().forEach(prefix -> byPrefix.put(prefix, route));
        }
    }

    public List<Route> routes() {
        return routes;
    }

    public Optional<Route> find(String path) {
        Route whole = exact.get(path);
        if (whole != null) {
            return Optional.of(whole);
        }
        String candidate = path;
        while (!candidate.isEmpty()) {
            Route route = byPrefix.get(candidate);
            if (route != null) {
                return Optional.of(route);
            }
            int lastSlash = candidate.lastIndexOf('/');
            candidate = lastSlash < 0 ? "" : candidate.substring(0, lastSlash);
        }
        return Optional.empty();
    }
}
