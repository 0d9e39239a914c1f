package org.linli.gateway.proxy;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.streams.Pipe;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyResponse;

/**
 * Writes a service's answer to the client. The proxy core could do it, but on a failure it resets the response, which
 * Quarkus' count of requests in flight never hears of: each client that went away would make a later drain wait in vain.
 */
final class Answer {

    private Answer() {}

    /** @return completes when the last byte was handed over; fails when the client can no longer be written to */
    static Future<Void> relay(ProxyResponse answer, HttpServerRequest request, WatchedStream.Watcher watcher) {
        HttpServerResponse response = request.response();
        int status = answer.getStatusCode();
        response.setStatusCode(status);
        response.headers().addAll(answer.headers());
        Body body = answer.getBody();
        if (status == 204) {
            response.headers().remove(HttpHeaders.CONTENT_LENGTH);
            body.stream().resume();
            return response.end();
        }
        boolean bodiless = status == 304 || request.method().equals(HttpMethod.HEAD);
        if (!bodiless && body.length() < 0) {
            response.setChunked(true);
        }
        Pipe<Buffer> pipe = new WatchedStream(body.stream(), Long.MAX_VALUE, watcher).pipe();
        return pipe.endOnFailure(false).to(response);
    }
}
