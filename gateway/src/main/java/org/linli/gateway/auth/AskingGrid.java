package org.linli.gateway.auth;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.linli.gateway.tls.SecuringClients;

/** Asks grid-service as the gateway itself, with a token that its own name and secret get. */
@ApplicationScoped
class AskingGrid {

    private static final long EARLY_MILLIS = 60_000;

    private final DenialsConfig config;
    private final Clock clock;
    private final HttpClient client;
    private String token;
    private long renewAt;

    AskingGrid(Vertx vertx, DenialsConfig config, SecuringClients securing, Clock clock) {
        this.config = config;
        this.clock = clock;
        HttpClientOptions options = new HttpClientOptions()
                .setConnectTimeout((int) config.timeout().toMillis())
                .setMaxPoolSize(1);
        client = vertx.createHttpClient(securing.secured(options, config.tls()));
    }

    Future<JsonObject> denials() {
        return token().compose(bearer -> ask(HttpMethod.GET, "/internal/denials", bearer, Buffer.buffer()));
    }

    private synchronized Future<String> token() {
        if (clock.millis() < renewAt) {
            return Future.succeededFuture(token);
        }
        Buffer client = new JsonObject()
                .put("clientId", config.clientId())
                .put("clientSecret", config.clientSecret())
                .toBuffer();
        return ask(HttpMethod.POST, "/internal/auth/system-tokens", null, client)
                .map(this::keep);
    }

    private synchronized String keep(JsonObject issued) {
        token = issued.getString("accessToken");
        renewAt = clock.millis() + issued.getLong("expiresIn") * 1000 - EARLY_MILLIS;
        return token;
    }

    /** The key that signed it may be withdrawn. */
    private synchronized void forgetToken() {
        renewAt = 0;
    }

    private Future<JsonObject> ask(HttpMethod method, String path, String bearer, Buffer body) {
        RequestOptions options = new RequestOptions()
                .setMethod(method)
                .setAbsoluteURI(config.url() + path)
                .setTimeout(config.timeout().toMillis())
                .putHeader("Accept", "application/json");
        if (bearer != null) {
            options.putHeader("Authorization", "Bearer " + bearer);
        }
        if (body.length() > 0) {
            options.putHeader("Content-Type", "application/json");
        }
        return client.request(options).compose(request -> request.send(body)).compose(answer -> read(answer, path));
    }

    private Future<JsonObject> read(HttpClientResponse answer, String path) {
        if (answer.statusCode() == 401) {
            forgetToken();
        }
        return answer.statusCode() == 200
                ? answer.body().map(JsonObject::new)
                : Future.failedFuture("status " + answer.statusCode() + " of " + path);
    }
}
