package org.linli.local.simulator;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.linli.local.engine.EngineException;
import org.linli.local.simulator.wechat.Journal;
import org.linli.local.simulator.wechat.Phones;
import org.linli.local.simulator.wechat.WechatError;
import org.linli.local.simulator.wechat.WechatPlatform;

/** The simulated WeChat server on 127.0.0.1; {@link #url()} is what callers set as their API host. */
public final class WechatSimulator implements AutoCloseable {
    private static final int SECONDS = 20;
    private static final int BODY_LIMIT = 1024 * 1024;
    private static final Map<String, String> PAGE =
            Map.of("page.html", "text/html", "page.js", "text/javascript", "page.css", "text/css");

    private final Vertx vertx;
    private final HttpServer server;

    private WechatSimulator(Vertx vertx, HttpServer server) {
        this.vertx = vertx;
        this.server = server;
    }

    /** Starts it and returns when it answers. */
    public static WechatSimulator start(SimulatorSettings settings) {
        Journal journal = settings.stateFolder() == null ? Journal.none() : Journal.in(settings.stateFolder());
        Phones phones = new Phones(settings.clock(), journal);
        WechatPlatform platform =
                new WechatPlatform(settings.clock(), settings.appId(), settings.secret(), phones, settings.quotas());
        // One event loop: calls are answered in the order in which they came, as people would expect of one phone.
        Vertx vertx = Vertx.vertx(new VertxOptions()
                .setEventLoopPoolSize(1)
                .setWorkerPoolSize(2)
                .setInternalBlockingPoolSize(2)
                .setFileSystemOptions(
                        new FileSystemOptions().setFileCachingEnabled(false).setClassPathResolvingEnabled(false)));
        HttpServerOptions options = new HttpServerOptions().setHost("127.0.0.1").setPort(settings.port());
        try {
            HttpServer server = vertx.createHttpServer(options)
                    .requestHandler(router(vertx, platform, settings))
                    .listen()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(SECONDS, TimeUnit.SECONDS);
            return new WechatSimulator(vertx, server);
        } catch (ExecutionException | TimeoutException e) {
            close(vertx);
            throw new EngineException(
                    "Port " + settings.port() + " for the simulators is taken by another program: stop it, or set"
                            + " SIMULATOR_HTTP_PORT to another port",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            close(vertx);
            throw new EngineException("Interrupted while the simulators were starting", e);
        }
    }

    private static Router router(Vertx vertx, WechatPlatform platform, SimulatorSettings settings) {
        Faults faults = new Faults();
        Router router = Router.router(vertx);
        router.route().handler(BodyHandler.create(false).setBodyLimit(BODY_LIMIT));
        new WechatApi(platform, faults).mount(router);
        new PhonesApi(platform, faults, settings.clock()).mount(router);
        router.get("/simulator").handler(call -> page(call, "page.html"));
        router.get("/simulator/page.js").handler(call -> page(call, "page.js"));
        router.get("/simulator/page.css").handler(call -> page(call, "page.css"));
        router.route().handler(call -> call.response()
                .putHeader("Content-Type", "application/json; encoding=utf-8")
                .end(WechatApi.error(WechatError.INVALID_URL.code(), WechatError.INVALID_URL.text())
                        .toBuffer())
                .onFailure(call::fail));
        return router;
    }

    private static void page(RoutingContext call, String file) {
        try (InputStream stream = WechatSimulator.class.getResourceAsStream("/simulator/" + file)) {
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            call.response()
                    .putHeader("Content-Type", PAGE.get(file) + "; charset=utf-8")
                    .putHeader("Content-Security-Policy", "default-src 'self'")
                    .putHeader("X-Content-Type-Options", "nosniff")
                    .end(text)
                    .onFailure(call::fail);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return server.actualPort();
    }

    /** E.g. {@code http://127.0.0.1:8090}: the value of WECHAT_API_URL. */
    public String url() {
        return "http://127.0.0.1:" + port();
    }

    @Override
    public void close() {
        close(vertx);
    }

    private static void close(Vertx vertx) {
        try {
            vertx.close().toCompletionStage().toCompletableFuture().get(SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            throw new EngineException("The simulators do not stop: " + e.getMessage(), e);
        }
    }
}
