package org.linli.outreach;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The internal endpoints of grid-service that this service calls, over real HTTP with pages of two, and below
 * {@code /control} what a test tells it: which household is looked after where and why, and that it is away.
 */
final class GridStandIn implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PAGE = 2;

    private final HttpServer server;
    private final NavigableMap<String, Home> homes = new ConcurrentSkipListMap<>();
    private volatile String token = "none";
    private volatile boolean away;

    private record Home(String areaPath, String gridCode, List<String> flags) {}

    private record Answer(int status, Object body) {}

    private interface Endpoint {
        Answer to(HttpExchange exchange) throws IOException;
    }

    private GridStandIn(HttpServer server) {
        this.server = server;
    }

    static GridStandIn start() {
        try {
            GridStandIn grid = new GridStandIn(HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0));
            grid.server.createContext("/internal/auth/system-tokens", exchange -> grid.answer(exchange, grid::token));
            grid.server.createContext("/internal/audiences", exchange -> grid.answer(exchange, grid::audience));
            grid.server.createContext("/internal/denials", GridStandIn::nobodyDenied);
            grid.server.createContext("/control/", grid::control);
            grid.server.start();
            return grid;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange, Endpoint endpoint) throws IOException {
        Answer answer = away ? new Answer(503, Map.of("code", "UNAVAILABLE")) : endpoint.to(exchange);
        byte[] body = JSON.writeValueAsBytes(answer.body());
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(answer.status(), body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private Answer token(HttpExchange exchange) throws IOException {
        JsonNode client = JSON.readTree(exchange.getRequestBody());
        if (!"outreach".equals(client.path("clientId").asText())
                || !"test-only-system-client".equals(client.path("clientSecret").asText())) {
            return new Answer(401, Map.of("code", "CLIENT_REFUSED"));
        }
        token = UUID.randomUUID().toString();
        return new Answer(200, Map.of("accessToken", token, "expiresIn", 900));
    }

    private static void nobodyDenied(HttpExchange exchange) throws IOException {
        byte[] body = "{\"sessions\":[],\"accounts\":[],\"keys\":[]}".getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private Answer audience(HttpExchange exchange) throws IOException {
        if (!("Bearer " + token).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            return new Answer(401, Map.of("code", "UNAUTHENTICATED"));
        }
        JsonNode question = JSON.readTree(exchange.getRequestBody());
        List<Map.Entry<String, Home>> found = homes.entrySet().stream()
                .filter(home -> texts(question.path("areaPaths"))
                        .anyMatch(area -> (home.getValue().areaPath() + ".").startsWith(area + ".")))
                .filter(home -> texts(question.path("careFlags"))
                        .anyMatch(home.getValue().flags()::contains))
                .filter(home -> home.getKey().compareTo(question.path("after").asText("")) > 0)
                .toList();
        return exchange.getRequestURI().getPath().endsWith("/counts") ? counts(found) : page(found);
    }

    private static Answer page(List<Map.Entry<String, Home>> found) {
        List<String> ids = found.stream().map(Map.Entry::getKey).limit(PAGE).toList();
        return new Answer(200, Map.of("householdIds", ids, "last", found.size() <= PAGE));
    }

    private static Answer counts(List<Map.Entry<String, Home>> found) {
        Map<String, List<Home>> byGrid = found.stream()
                .map(Map.Entry::getValue)
                .collect(Collectors.groupingBy(Home::gridCode, TreeMap::new, Collectors.toList()));
        return new Answer(
                200,
                Map.of(
                        "grids",
                        byGrid.entrySet().stream()
                                .map(grid -> Map.of(
                                        "gridCode", grid.getKey(),
                                        "areaPath", grid.getValue().get(0).areaPath(),
                                        "households", grid.getValue().size()))
                                .toList()));
    }

    private static Stream<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText);
    }

    private void control(HttpExchange exchange) throws IOException {
        String[] path = exchange.getRequestURI().getPath().split("/");
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (path[2].equals("away")) {
            away = Boolean.parseBoolean(body);
        } else {
            String[] home = body.split(" ");
            homes.put(path[3], new Home(home[0], home[1], List.of(home[2].split(","))));
        }
        exchange.sendResponseHeaders(204, -1);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
