package org.linli.gateway.auth;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import org.jboss.logging.Logger;
import org.jose4j.lang.JoseException;
import org.linli.gateway.tls.SecuringClients;

/**
 * Keeps {@link SigningKeys} true: reads them at start until it succeeds, then in the background, and on demand for an
 * unknown key id, at most once per interval whoever asks. While grid-service is away the keys once read go on being used.
 */
@ApplicationScoped
class FetchingKeys {

    private static final Logger LOG = Logger.getLogger(FetchingKeys.class);
    private static final int LARGEST_KEY_SET = 64 * 1024;

    private final Vertx vertx;
    private final TokenConfig config;
    private final SigningKeys keys;
    private final CheckedTokens checked;
    private final SecuringClients securing;
    private HttpClient client;
    private Future<Void> running;
    private long startedAt;
    private boolean failing;
    private Future<Void> next;
    private volatile boolean stopped;

    FetchingKeys(Vertx vertx, TokenConfig config, SigningKeys keys, CheckedTokens checked, SecuringClients securing) {
        this.vertx = vertx;
        this.config = config;
        this.keys = keys;
        this.checked = checked;
        this.securing = securing;
    }

    void start(@Observes StartupEvent event) {
        HttpClientOptions options = new HttpClientOptions()
                .setConnectTimeout((int) config.fetchTimeout().toMillis())
                .setMaxPoolSize(1);
        client = vertx.createHttpClient(securing.secured(options, config.tls()));
        keepFresh();
    }

    @PreDestroy
    void stop() {
        stopped = true;
    }

    /**
     * Reads the keys because a token names one that is not known. What was read before the token came proves nothing: the
     * key may be newer. So everybody who asks within one interval waits for the same next reading. Right after a reading
     * that failed nobody waits for another one to fail.
     *
     * @return succeeds once the keys were read again, fails when they could not be
     */
    synchronized Future<Void> forUnknownKey() {
        long sinceLast = (System.nanoTime() - startedAt) / 1_000_000;
        if (next == null && failing && sinceLast < config.retryInterval().toMillis()) {
            return Future.failedFuture("could not be read just now");
        }
        if (next == null) {
            Promise<Void> reading = Promise.promise();
            next = reading.future();
            vertx.setTimer(
                    Math.max(1, config.unknownKeyInterval().toMillis() - sinceLast),
                    timer -> readForAllThatWait().onComplete(reading));
        }
        return next;
    }

    private synchronized Future<Void> readForAllThatWait() {
        next = null;
        return read();
    }

    private void keepFresh() {
        if (stopped) {
            return;
        }
        readOnce()
                .onComplete(done -> vertx.setTimer(
                        (keys.areKnown() ? config.refreshInterval() : config.retryInterval()).toMillis(),
                        timer -> keepFresh()));
    }

    private synchronized Future<Void> readOnce() {
        return running != null ? running : read();
    }

    private synchronized Future<Void> read() {
        startedAt = System.nanoTime();
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setAbsoluteURI(config.jwksUrl())
                .setTimeout(config.fetchTimeout().toMillis())
                .putHeader("Accept", "application/json");
        Future<Void> reading = client.request(options)
                .compose(request -> request.send().compose(FetchingKeys::body))
                .compose(this::takeOver);
        running = reading;
        reading.onComplete(done -> {
            finished(reading, done.failed());
            if (done.failed()) {
                LOG.warnf(
                        "signing keys could not be read (%s); known keys: %s",
                        done.cause().getMessage(), keys.areKnown() ? "kept" : "none");
            }
        });
        return reading;
    }

    private synchronized void finished(Future<Void> reading, boolean failed) {
        failing = failed;
        if (running == reading) {
            running = null;
        }
    }

    private static Future<Buffer> body(HttpClientResponse response) {
        if (response.statusCode() != 200) {
            return Future.failedFuture("status " + response.statusCode());
        }
        String length = response.getHeader("Content-Length");
        if (length != null && Long.parseLong(length) > LARGEST_KEY_SET) {
            response.request().reset();
            return Future.failedFuture("more than " + LARGEST_KEY_SET + " bytes");
        }
        return response.body();
    }

    private Future<Void> takeOver(Buffer jwks) {
        try {
            boolean changed = keys.replaceBy(jwks.toString(StandardCharsets.UTF_8));
            if (changed) {
                checked.forgetAll();
                LOG.info("signing keys taken over");
            }
            return Future.succeededFuture();
        } catch (JoseException unusable) {
            return Future.failedFuture(unusable);
        }
    }
}
