package org.linli.gateway.route;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Turns the configuration into a route table, or refuses it with every complaint at once. */
@ApplicationScoped
public class ReadingRoutes {

    private static final String SERVICES = "linli.gateway.services.";
    private static final String ROUTES = "linli.gateway.routes.";
    private static final Pattern PATH = Pattern.compile("(/[A-Za-z0-9._~-]+)++");
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE");
    private static final List<String> NEVER_ROUTED = List.of("/internal", "/q", "/openapi");

    @Produces
    @Singleton
    RouteTable routeTable(GatewayConfig config) {
        return read(config);
    }

    public RouteTable read(GatewayConfig config) {
        List<String> complaints = new ArrayList<>();
        Map<String, Upstream> upstreams = new HashMap<>();
        new TreeMap<>(config.services()).forEach((name, settings) -> upstream(name, settings, complaints)
                .ifPresent(upstream -> upstreams.put(name, upstream)));
        List<Route> routes = new ArrayList<>();
        Map<String, String> owners = new HashMap<>();
        new TreeMap<>(config.routes()).forEach((name, settings) -> {
            checkSettings(name, settings, config.services().keySet(), complaints);
            Set<String> prefixes = claim(name, "prefixes", settings.prefixes(), owners, complaints);
            Set<String> paths = claim(name, "paths", settings.paths(), owners, complaints);
            if (prefixes.isEmpty() && paths.isEmpty()) {
                complaints.add(ROUTES + name + ".prefixes: a route needs prefixes or paths");
            }
            Upstream upstream = upstreams.get(settings.service());
            if (upstream != null) {
                routes.add(route(name, settings, upstream, prefixes, paths));
            }
        });
        if (!complaints.isEmpty()) {
            throw new RoutesRefused(complaints);
        }
        return new RouteTable(routes);
    }

    private static Route route(
            String name,
            GatewayConfig.RouteSettings settings,
            Upstream upstream,
            Set<String> prefixes,
            Set<String> paths) {
        return new Route(
                name,
                settings.ownConnections()
                        .map(connections -> upstream.apart(name, connections))
                        .orElse(upstream),
                prefixes,
                paths,
                new LinkedHashSet<>(settings.methods()),
                settings.access(),
                settings.bodyLimit().asLongValue(),
                settings.bufferLimit().asLongValue(),
                settings.firstByteTimeout(),
                settings.idleTimeout());
    }

    private static Optional<Upstream> upstream(
            String name, GatewayConfig.ServiceSettings settings, List<String> complaints) {
        String property = SERVICES + name;
        positive(property + ".connect-timeout", settings.connectTimeout(), complaints);
        positive(property + ".queue-timeout", settings.queueTimeout(), complaints);
        positive(property + ".connection-idle-timeout", settings.connectionIdleTimeout(), complaints);
        if (settings.poolSize() < 1) {
            complaints.add(property + ".pool-size: must be at least 1");
        }
        if (settings.maxWaiting() < 1) {
            complaints.add(property + ".max-waiting: must be at least 1");
        }
        try {
            URI url = new URI(settings.url());
            boolean bare = url.getRawPath() == null || url.getRawPath().isEmpty() || "/".equals(url.getRawPath());
            boolean tls = "https".equals(url.getScheme());
            boolean known = tls || "http".equals(url.getScheme());
            if (known && url.getHost() != null && bare && url.getRawQuery() == null) {
                int port = url.getPort() >= 0 ? url.getPort() : tls ? 443 : 80;
                return Optional.of(new Upstream(
                        name,
                        name,
                        tls ? Optional.of(settings.tls()) : Optional.empty(),
                        url.getHost(),
                        port,
                        settings.connectTimeout(),
                        settings.queueTimeout(),
                        settings.connectionIdleTimeout(),
                        settings.poolSize(),
                        settings.maxWaiting()));
            }
        } catch (URISyntaxException malformed) {
            // reported below with the property's name
        }
        complaints.add(
                property + ".url: must be http:// or https://host:port without a path, but is " + settings.url());
        return Optional.empty();
    }

    private static void checkSettings(
            String name, GatewayConfig.RouteSettings settings, Set<String> services, List<String> complaints) {
        String property = ROUTES + name;
        if (!services.contains(settings.service())) {
            complaints.add(property + ".service: there is no service " + settings.service() + " in " + SERVICES + "*");
        }
        for (String method : settings.methods()) {
            if (!METHODS.contains(method)) {
                complaints.add(property + ".methods: " + method + " is not one of " + String.join(", ", METHODS));
            }
        }
        positive(property + ".first-byte-timeout", settings.firstByteTimeout(), complaints);
        positive(property + ".idle-timeout", settings.idleTimeout(), complaints);
        if (settings.ownConnections().orElse(1) < 1) {
            complaints.add(property + ".own-connections: must be at least 1");
        }
    }

    private static void positive(String property, Duration duration, List<String> complaints) {
        if (duration.toMillis() < 1) {
            complaints.add(property + ": must be a positive duration");
        }
    }

    private static Set<String> claim(
            String route,
            String key,
            Optional<List<String>> claimed,
            Map<String, String> owners,
            List<String> complaints) {
        String property = ROUTES + route + "." + key;
        Set<String> accepted = new LinkedHashSet<>();
        for (String path : claimed.orElse(List.of())) {
            if (!PATH.matcher(path).matches() || !CleanPath.isClean(path)) {
                complaints.add(property + ": " + path + " is not a plain path such as /api/v1/areas");
                continue;
            }
            for (String closed : NEVER_ROUTED) {
                if (path.equals(closed) || path.startsWith(closed + "/")) {
                    complaints.add(property + ": " + closed + " is never routed");
                }
            }
            String owner = owners.putIfAbsent(path, property);
            if (owner != null) {
                complaints.add(property + ": " + path + " is already claimed by " + owner);
            }
            accepted.add(path);
        }
        return accepted;
    }
}
