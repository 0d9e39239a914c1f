package org.linli.chassis.test;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * What every service asks of grid-service, over real HTTP: its keys, a token for itself, and whom to shut out. One for
 * the whole run; tests tell it below {@code /control} whom it denies and whether it is away.
 */
public final class GridStandIn {

    static final String SECRET = "test-only-system-client";

    private static final String NOBODY = "{\"sessions\":[],\"accounts\":[],\"keys\":[]}";
    private static final String KEYS = keys();
    private static GridStandIn running;

    private final HttpServer server;
    private volatile String denials = NOBODY;
    private volatile boolean away;

    private GridStandIn(HttpServer server) {
        this.server = server;
    }

    static synchronized String url() {
        if (running == null) {
            running = start();
        }
        return "http://127.0.0.1:" + running.server.getAddress().getPort();
    }

    /** Tells the one that the application at hand asks. */
    public static void deny(String denials) {
        control("denials", denials);
    }

    public static void denyNobody() {
        deny(NOBODY);
    }

    public static void beAway(boolean away) {
        control("away", Boolean.toString(away));
    }

    private static void control(String what, String body) {
        String url = ConfigProvider.getConfig().getValue("linli.grid.url", String.class);
        try {
            HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(url + "/control/" + what))
                                    .POST(HttpRequest.BodyPublishers.ofString(body))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding());
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static GridStandIn start() {
        try {
            GridStandIn grid =
                    new GridStandIn(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
            grid.server.createContext("/", grid::answer);
            grid.server.start();
            return grid;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        switch (exchange.getRequestURI().getPath()) {
            case "/control/denials" -> {
                denials = body;
                send(exchange, 200, "{}");
            }
            case "/control/away" -> {
                away = Boolean.parseBoolean(body);
                send(exchange, 200, "{}");
            }
            case "/internal/auth/system-tokens" ->
                send(
                        exchange,
                        away ? 503 : body.contains(SECRET) ? 200 : 401,
                        "{\"accessToken\":\"of-a-service\",\"expiresIn\":900}");
            case "/.well-known/jwks.json" -> send(exchange, away ? 503 : 200, away ? "{}" : KEYS);
            case "/internal/denials" ->
                send(exchange, away ? 503 : "Bearer of-a-service".equals(authorization(exchange)) ? 200 : 401, denials);
            default -> send(exchange, 404, "{}");
        }
    }

    private static String keys() {
        try (InputStream jwks = GridStandIn.class.getResourceAsStream("/test-keys/jwks.json")) {
            return new String(jwks.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String authorization(HttpExchange exchange) {
        return exchange.getRequestHeaders().getFirst("Authorization");
    }

    private static void send(HttpExchange exchange, int status, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
