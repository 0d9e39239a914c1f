package org.linli.gateway.proxy;

import io.netty.channel.Channel;
import io.netty.channel.EventLoopGroup;
import io.netty.util.concurrent.EventExecutor;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.impl.VertxInternal;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.core.tracing.TracingPolicy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.linli.gateway.route.Route;
import org.linli.gateway.route.Upstream;
import org.linli.gateway.tls.SecuringClients;

/**
 * Kept-alive connections to the services. Every event loop has clients of its own, so that a request and its connection
 * stay on one thread; a pool's size is shared out among them.
 */
@ApplicationScoped
class UpstreamClients {

    private static final int KEEP_ALIVE_SECONDS = 30;
    private static final int LARGEST_ANSWER_HEAD = 32 * 1024;
    private static final long PAUSE_BEFORE_SECOND_TRY_MILLIS = 20;

    private final Vertx vertx;
    private final RouteMetrics metrics;
    private final SecuringClients securing;
    private final int eventLoops;
    private final ThreadLocal<Map<String, HttpClient>> clients = ThreadLocal.withInitial(HashMap::new);

    UpstreamClients(Vertx vertx, RouteMetrics metrics, SecuringClients securing) {
        this.vertx = vertx;
        this.metrics = metrics;
        this.securing = securing;
        eventLoops = count(((VertxInternal) vertx).getEventLoopGroup());
    }

    /** A connection, ready for a request; a refused one is tried once more, since nothing was sent yet. */
    Future<HttpClientRequest> connect(Route route, HttpMethod method, String uri) {
        Upstream upstream = route.upstream();
        HttpClient client = clients.get().computeIfAbsent(upstream.pool(), pool -> create(upstream));
        RequestOptions options = new RequestOptions()
                .setMethod(method)
                .setHost(upstream.host())
                .setPort(upstream.port())
                .setSsl(upstream.tls().isPresent())
                .setURI(uri)
                .setConnectTimeout(upstream.queueTimeout().toMillis());
        return client.request(options).recover(failure -> {
            if (!UpstreamFailure.isRefusedConnection(failure)) {
                return Future.failedFuture(failure);
            }
            metrics.retried(route);
            return vertx.timer(PAUSE_BEFORE_SECOND_TRY_MILLIS, TimeUnit.MILLISECONDS)
                    .compose(paused -> client.request(options));
        });
    }

    /**
     * Ends a request whose service may be frozen. A reset alone waits for what is still to be written, which such a
     * service never reads.
     */
    static void sever(HttpClientRequest request) {
        request.reset();
        if (request.connection() instanceof ConnectionBase connection) {
            Channel channel = connection.channel();
            channel.unsafe().close(channel.voidPromise());
        }
    }

    private HttpClient create(Upstream upstream) {
        HttpClientOptions options = new HttpClientOptions()
                .setProtocolVersion(HttpVersion.HTTP_1_1)
                .setKeepAlive(true)
                .setKeepAliveTimeout(KEEP_ALIVE_SECONDS)
                .setPipelining(false)
                .setMaxPoolSize(Math.max(1, upstream.poolSize() / eventLoops))
                .setMaxWaitQueueSize(Math.max(1, upstream.maxWaiting() / eventLoops))
                .setConnectTimeout((int) upstream.connectTimeout().toMillis())
                .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
                .setIdleTimeout((int) upstream.connectionIdleTimeout().toMillis())
                .setMaxHeaderSize(LARGEST_ANSWER_HEAD)
                .setTracingPolicy(TracingPolicy.IGNORE);
        upstream.tls().ifPresent(settings -> securing.secured(options, settings).setSsl(true));
        return vertx.createHttpClient(options);
    }

    private static int count(EventLoopGroup group) {
        int loops = 0;
        for (EventExecutor ignored : group) {
            loops++;
        }
        return loops;
    }
}
