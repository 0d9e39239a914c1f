package org.linli.gateway.proxy;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import org.linli.connection.Room;
import org.linli.gateway.problem.GatewayError;
import org.linli.gateway.request.Exchange;
import org.linli.gateway.route.Route;

/** One exchange on its way to a service and back; everything happens on the event loop of the client's connection. */
final class Passage {

    private final Exchange exchange;
    private final Vertx vertx;
    private final Route route;
    private final HttpServerRequest request;
    private final Room room;
    private final UpstreamClients clients;
    private final HeaderHygiene hygiene;
    private final RouteMetrics metrics;
    private final Refusing refusing;
    private final Patience patience;
    private final boolean hasBody;
    private WatchedStream upload;
    private ProxyRequest proxied;
    private HttpClientRequest upstream;
    private boolean uploaded;
    private boolean retried;
    private boolean cutOff;
    private long sentAt;

    Passage(
            Exchange exchange,
            Vertx vertx,
            Room room,
            UpstreamClients clients,
            HeaderHygiene hygiene,
            RouteMetrics metrics,
            Refusing refusing) {
        this.exchange = exchange;
        this.vertx = vertx;
        this.route = exchange.route();
        this.request = exchange.request();
        this.room = room;
        this.clients = clients;
        this.hygiene = hygiene;
        this.metrics = metrics;
        this.refusing = refusing;
        patience = new Patience(vertx, this::expired);
        hasBody = RequestBody.isDeclared(request);
        uploaded = !hasBody;
    }

    void begin() {
        proxied = ProxyRequest.reverseProxy(request);
        hygiene.cleanRequest(proxied.headers(), exchange);
        long declared = RequestBody.declaredLength(request);
        if (!hasBody) {
            proxied.setBody(null);
            request.resume();
            connect();
        } else if (route.takesIn(declared)) {
            tellToGoOn();
            TakingIn taking =
                    new TakingIn(vertx, room, request, route.takenInLimit(), route.idleTimeout(), new SmallBody());
            exchange.atItsEnd(taking::free);
            taking.begin();
        } else {
            stream(Buffer.buffer());
            connect();
        }
    }

    private void stream(Buffer begun) {
        upload = new WatchedStream(request, begun, route.bodyLimit(), new Upload());
        proxied.setBody(Body.body(upload, RequestBody.declaredLength(request)));
    }

    private void tellToGoOn() {
        if ("100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
            exchange.response().writeContinue();
        }
    }

    private void connect() {
        clients.connect(route, request.method(), request.uri())
                .onComplete(connected -> refusing.guarded(exchange, () -> {
                    if (connected.failed()) {
                        failed(connected.cause());
                    } else if (exchange.response().closed()) {
                        connected.result().reset();
                        abandoned();
                    } else {
                        send(connected.result());
                    }
                }));
    }

    private void send(HttpClientRequest connection) {
        upstream = connection;
        sentAt = System.nanoTime();
        if (!uploaded && !route.takesIn(RequestBody.declaredLength(request))) {
            tellToGoOn();
        }
        patience.expect(uploaded ? route.firstByteTimeout() : route.idleTimeout());
        proxied.send(connection)
                .onComplete(answered -> refusing.guarded(exchange, () -> {
                    if (answered.succeeded()) {
                        answer(answered.result());
                    } else {
                        failed(answered.cause());
                    }
                }));
    }

    private void answer(ProxyResponse answer) {
        if (!exchange.settle()) {
            upstream.reset();
            return;
        }
        metrics.firstByte(route, System.nanoTime() - sentAt);
        int status = answer.getStatusCode();
        hygiene.cleanAnswer(answer.headers(), route.upstream());
        if (!uploaded) {
            answer.putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
        patience.expect(route.idleTimeout());
        Answer.relay(answer, request, new Download()).onComplete(sent -> {
            patience.over();
            if (sent.succeeded()) {
                metrics.answered(exchange, status);
                leaveInOrder();
            } else {
                metrics.abandoned(exchange);
                upstream.reset();
            }
        });
    }

    /** The service answered before it had the whole upload: the rest has nowhere to go. */
    private void leaveInOrder() {
        if (!uploaded) {
            upload.cut();
            upstream.reset();
        }
    }

    private void failed(Throwable failure) {
        if (cutOff || exchange.isSettled()) {
            return;
        }
        if (exchange.response().closed()) {
            abandoned();
        } else if (mayRetry(failure)) {
            retried = true;
            metrics.retried(route);
            connect();
        } else {
            patience.over();
            refusing.refuse(exchange, UpstreamFailure.toError(failure), failure);
        }
    }

    private boolean mayRetry(Throwable failure) {
        boolean safe =
                request.method().equals(HttpMethod.GET) || request.method().equals(HttpMethod.HEAD);
        return safe && !hasBody && !retried && UpstreamFailure.isBrokenConnection(failure);
    }

    private void abandoned() {
        patience.over();
        if (exchange.settle()) {
            metrics.abandoned(exchange);
        }
    }

    private void expired() {
        if (!exchange.isSettled()) {
            boolean clientIsSlow = !uploaded && !upstream.writeQueueFull();
            cutOff(clientIsSlow ? GatewayError.REQUEST_TIMEOUT : GatewayError.UPSTREAM_TIMEOUT);
        } else if (!exchange.response().writeQueueFull()) {
            patience.over();
            UpstreamClients.sever(upstream);
        }
    }

    private void cutOff(GatewayError error) {
        patience.over();
        cutOff = true;
        if (upload != null) {
            upload.cut();
        }
        UpstreamClients.sever(upstream);
        refusing.refuse(exchange, error);
    }

    /** The request's body before its service is asked. */
    private final class SmallBody implements TakingIn.Outcome {

        @Override
        public void whole(Buffer body) {
            uploaded = true;
            proxied.setBody(Body.body(body));
            connect();
        }

        @Override
        public void tooLarge(Buffer begun) {
            if (begun.length() > route.bodyLimit()) {
                refusing.refuse(exchange, GatewayError.PAYLOAD_TOO_LARGE);
            } else {
                stream(begun);
                connect();
            }
        }

        @Override
        public void noRoom() {
            refusing.refuse(exchange, GatewayError.UNAVAILABLE);
        }

        @Override
        public void late() {
            refusing.refuse(exchange, GatewayError.REQUEST_TIMEOUT);
        }

        @Override
        public void gone() {
            abandoned();
        }
    }

    /** The request's body on its way to the service. */
    private final class Upload implements WatchedStream.Watcher {

        @Override
        public void progressed() {
            patience.signOfLife();
        }

        @Override
        public void ended() {
            uploaded = true;
            if (!exchange.isSettled()) {
                patience.expect(route.firstByteTimeout());
            }
        }

        @Override
        public void tooLong() {
            cutOff(GatewayError.PAYLOAD_TOO_LARGE);
        }
    }

    /** The answer's body on its way to the client. */
    private final class Download implements WatchedStream.Watcher {

        @Override
        public void progressed() {
            patience.signOfLife();
        }

        @Override
        public void ended() {
            patience.over();
        }

        /** Closes the connection, so that the client sees that its answer is not complete. */
        @Override
        public boolean tookCareOf(Throwable failure) {
            patience.over();
            metrics.abandoned(exchange);
            request.connection().close();
            return true;
        }
    }
}
