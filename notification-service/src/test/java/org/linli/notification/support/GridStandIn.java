package org.linli.notification.support;

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
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The internal endpoints of grid-service that this service calls, over real HTTP, and below {@code /control} what a
 * test tells it: who has which openid, that it is away, that tokens given so far are void.
 */
final class GridStandIn implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Answer NOBODY_DENIED =
            new Answer(200, Map.of("sessions", List.of(), "accounts", List.of(), "keys", List.of()));

    private final HttpServer server;
    private final Map<String, String> openids = new ConcurrentHashMap<>();
    private volatile String token = "none";
    private volatile boolean away;

    private GridStandIn(HttpServer server) {
        this.server = server;
    }

    static GridStandIn start() {
        try {
            GridStandIn grid = new GridStandIn(HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0));
            grid.server.createContext("/internal/auth/system-tokens", exchange -> grid.answer(exchange, grid::token));
            grid.server.createContext("/internal/accounts/", exchange -> grid.answer(exchange, grid::contacts));
            grid.server.createContext("/internal/denials", exchange -> grid.answer(exchange, none -> NOBODY_DENIED));
            grid.server.createContext("/control/", exchange -> grid.control(exchange));
            grid.server.start();
            return grid;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private record Answer(int status, Object body) {}

    private interface Endpoint {
        Answer to(HttpExchange exchange) throws IOException;
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
        if (!"notification".equals(client.path("clientId").asText())
                || !"test-only-system-client".equals(client.path("clientSecret").asText())) {
            return new Answer(401, Map.of("code", "CLIENT_REFUSED"));
        }
        token = UUID.randomUUID().toString();
        return new Answer(200, Map.of("accessToken", token, "expiresIn", 900));
    }

    private Answer contacts(HttpExchange exchange) {
        if (!("Bearer " + token).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            return new Answer(401, Map.of("code", "UNAUTHENTICATED"));
        }
        if (exchange.getRequestHeaders().getFirst("X-Purpose") == null) {
            return new Answer(422, Map.of("code", "PURPOSE_REQUIRED"));
        }
        String account = exchange.getRequestURI().getPath().split("/")[3];
        String openid = openids.get(account);
        if (openid == null) {
            return new Answer(404, Map.of("code", "NOT_FOUND"));
        }
        return new Answer(200, openid.isEmpty() ? Map.of("id", account) : Map.of("id", account, "openid", openid));
    }

    private void control(HttpExchange exchange) throws IOException {
        String[] path = exchange.getRequestURI().getPath().split("/");
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        switch (path[2]) {
            case "accounts" -> openids.put(path[3], body);
            case "away" -> away = Boolean.parseBoolean(body);
            case "void-tokens" -> token = "void";
            default -> throw new IllegalArgumentException(path[2]);
        }
        exchange.sendResponseHeaders(204, -1);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
