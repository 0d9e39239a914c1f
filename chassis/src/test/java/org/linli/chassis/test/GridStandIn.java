package org.linli.chassis.test;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
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
 * the whole run; at a second port tests tell it whom it denies and whether it is away, and then nobody listens at the
 * first one.
 */
public final class GridStandIn {

    static final String SECRET = "test-only-system-client";

    /** The setting that tells where the second port is. */
    static final String CONTROL = "test.grid-stand-in.control";

    private static final String NOBODY = "{\"sessions\":[],\"accounts\":[],\"keys\":[]}";
    private static final String KEYS = keys();
    private static GridStandIn running;

    private final HttpServer control = listening(0, this::change);
    private final int port;
    private HttpServer server = listening(0, this::answer);
    private volatile String denials = NOBODY;

    private GridStandIn() {
        port = server.getAddress().getPort();
    }

    private static synchronized GridStandIn running() {
        if (running == null) {
            running = new GridStandIn();
        }
        return running;
    }

    static String url() {
        return "http://127.0.0.1:" + running().port;
    }

    static String controlUrl() {
        return "http://127.0.0.1:" + running().control.getAddress().getPort();
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
        String url = ConfigProvider.getConfig().getValue(CONTROL, String.class);
        try {
            HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(url + "/" + what))
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

    private static HttpServer listening(int port, HttpHandler handler) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            server.createContext("/", handler);
            server.start();
            return server;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void change(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        switch (exchange.getRequestURI().getPath()) {
            case "/denials" -> denials = body;
            case "/away" -> goOrCome(Boolean.parseBoolean(body));
            default -> {}
        }
        send(exchange, 200, "{}");
    }

    private synchronized void goOrCome(boolean away) {
        if (away && server != null) {
            server.stop(0);
            server = null;
        } else if (!away && server == null) {
            server = listening(port, this::answer);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        switch (exchange.getRequestURI().getPath()) {
            case "/internal/auth/system-tokens" ->
                send(
                        exchange,
                        body.contains(SECRET) ? 200 : 401,
                        "{\"accessToken\":\"of-a-service\",\"expiresIn\":900}");
            case "/.well-known/jwks.json" -> send(exchange, 200, KEYS);
            case "/internal/denials" ->
                send(exchange, "Bearer of-a-service".equals(authorization(exchange)) ? 200 : 401, denials);
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
