package org.linli.gateway.edge;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * One HTTP server that stands in for all services. The last segment of a path says how it behaves; what it has seen is
 * read, and its keys are set, under {@code /__}.
 */
public class FakeServices implements QuarkusTestResourceLifecycleManager {

    static final String URL = "test.fake.url";

    private final Map<String, AtomicLong> counts = new ConcurrentHashMap<>();
    private volatile String denials = "{}";
    private Vertx vertx;
    private KeySource keySource;

    @Override
    public Map<String, String> start() {
        vertx = Vertx.vertx();
        int port = vertx.createHttpServer()
                .requestHandler(this::handle)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join()
                .actualPort();
        String url = "http://127.0.0.1:" + port;
        Map<String, String> config = new HashMap<>();
        config.put(URL, url);
        for (String service : new String[] {"grid", "grievance", "outreach", "notification"}) {
            config.put("linli.gateway.services." + service + ".url", url);
        }
        keySource = new KeySource(vertx, closedPort());
        config.put("linli.token.jwks-url", keySource.url());
        config.put("linli.denials.every", "PT0.2S");
        config.put("linli.token.retry-interval", "PT0.2S");
        config.put("linli.token.unknown-key-interval", "PT0.2S");
        config.put("linli.token.refresh-interval", "PT600S");
        config.put("linli.gateway.services.dead.url", "http://127.0.0.1:" + closedPort());
        config.put("linli.gateway.routes.dead.service", "dead");
        config.put("linli.gateway.routes.dead.prefixes", "/api/v1/dead");
        config.put("linli.gateway.routes.impatient.service", "grid");
        config.put("linli.gateway.routes.impatient.prefixes", "/api/v1/areas/impatient");
        config.put("linli.gateway.routes.impatient.first-byte-timeout", "PT0.4S");
        config.put("linli.gateway.routes.impatient.idle-timeout", "PT1S");
        config.put("linli.gateway.routes.impatient.body-limit", "1G");
        config.put("linli.gateway.routes.small.service", "grid");
        config.put("linli.gateway.routes.small.prefixes", "/api/v1/areas/small");
        config.put("linli.gateway.routes.small.body-limit", "100000");
        config.put("linli.gateway.routes.upload.service", "grievance");
        config.put("linli.gateway.routes.upload.prefixes", "/api/v1/grievances/attachments");
        config.put("linli.gateway.routes.upload.body-limit", "1G");
        config.put("linli.gateway.routes.hangs.service", "grid");
        config.put("linli.gateway.routes.hangs.prefixes", "/api/v1/auth/hangs");
        config.put("linli.gateway.routes.hangs.access", "public");
        config.put("linli.gateway.routes.hangs.own-connections", "2");
        config.put("linli.openapi.contracts", "contracts-of-tests");
        config.put("quarkus.http.cors.origins", "https://board.example");
        return config;
    }

    @Override
    public void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private static int closedPort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException noPort) {
            throw new IllegalStateException(noPort);
        }
    }

    private void handle(HttpServerRequest request) {
        String path = request.path();
        if (path.startsWith("/__keys")) {
            keySource.control(request);
        } else if (path.equals("/__denials")) {
            request.body().onSuccess(body -> {
                denials = body.toString();
                request.response().end();
            });
        } else if (path.startsWith("/internal/")) {
            internal(request, path);
        } else if (path.startsWith("/__count/")) {
            request.response()
                    .end(Long.toString(
                            counter(path.substring("/__count/".length())).get()));
        } else {
            counter(id(request)).incrementAndGet();
            behave(request, path.substring(path.lastIndexOf('/') + 1));
        }
    }

    private void internal(HttpServerRequest request, String path) {
        HttpServerResponse response = request.response();
        if (path.equals("/internal/auth/system-tokens")) {
            request.body().onSuccess(body -> {
                JsonObject client = body.toJsonObject();
                boolean right = client.getString("clientId").equals("gateway")
                        && client.getString("clientSecret").equals("linli-test-client-of-gateway");
                response.setStatusCode(right ? 200 : 401).end("{\"accessToken\":\"of-the-gateway\",\"expiresIn\":900}");
            });
        } else if (!"Bearer of-the-gateway".equals(request.getHeader("Authorization"))) {
            response.setStatusCode(401).end();
        } else {
            counter("denials").incrementAndGet();
            response.end(denials);
        }
    }

    private void behave(HttpServerRequest request, String behaviour) {
        HttpServerResponse response = request.response();
        switch (behaviour) {
            case "silent" -> {}
            case "stalled" -> request.pause();
            case "stuck-midway" -> response.setChunked(true).write("first");
            case "dies" -> request.connection().close();
            case "dies-once" -> {
                if (counter(id(request)).get() == 1) {
                    request.connection().close();
                } else {
                    response.end("alive");
                }
            }
            case "dies-midway" ->
                response.putHeader("Content-Length", "1000").write("only this").onComplete(sent -> request.connection()
                        .close());
            case "count-body" -> {
                AtomicLong received = new AtomicLong();
                request.handler(chunk -> received.addAndGet(chunk.length()));
                request.endHandler(end -> response.end(Long.toString(received.get())));
            }
            case "refuses-early" -> response.setStatusCode(422).end("no thanks");
            case "flood" -> flood(response, id(request), Long.parseLong(request.getParam("mib")) << 20);
            case "empty" -> response.setStatusCode(204).end();
            case "created" ->
                response.setStatusCode(201)
                        .putHeader("Location", "http://" + request.getHeader("Host") + "/api/v1/areas/7")
                        .putHeader("Cache-Control", "private, max-age=60")
                        .putHeader("Connection", "keep-alive, X-Inside")
                        .putHeader("X-Inside", "1")
                        .putHeader("X-Request-Id", "of-the-service")
                        .end("made");
            default -> response.putHeader("Content-Type", "application/json").end(echo(request));
        }
    }

    private void flood(HttpServerResponse response, String id, long bytes) {
        response.setChunked(true);
        AtomicLong written = counter("written-" + id);
        Buffer chunk = Buffer.buffer(new byte[64 * 1024]);
        Runnable more = () -> {
            while (!response.ended() && !response.writeQueueFull()) {
                if (written.addAndGet(chunk.length()) >= bytes) {
                    response.end(chunk);
                } else {
                    response.write(chunk);
                }
            }
        };
        response.drainHandler(drained -> more.run());
        more.run();
    }

    private static Buffer echo(HttpServerRequest request) {
        JsonObject headers = new JsonObject();
        request.headers().forEach(h -> headers.put(h.getKey().toLowerCase(java.util.Locale.ROOT), h.getValue()));
        return new JsonObject()
                .put("method", request.method().name())
                .put("uri", request.uri())
                .put("connection", request.remoteAddress().port())
                .put("headers", headers)
                .toBuffer();
    }

    private static String id(HttpServerRequest request) {
        return String.valueOf(request.getParam("id"));
    }

    private AtomicLong counter(String id) {
        return counts.computeIfAbsent(id, first -> new AtomicLong());
    }
}
