package org.linli.chassis.audit.anchor;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.Optional;
import org.linli.chassis.audit.chain.Anchor;
import org.linli.chassis.event.EventJson;

/** Another service over real HTTP: it tells its newest seal and what it keeps of others. */
final class Neighbour implements AutoCloseable {

    private final HttpServer server;
    private final KeptAnchors kept;
    private volatile Anchor newest;

    Neighbour(KeptAnchors kept) {
        this.kept = kept;
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.createContext(AnchorResource.PATH + "/newest", exchange -> answer(exchange, newest));
        server.createContext(AnchorResource.PATH + "/reach", this::tellReach);
        server.createContext(AnchorResource.PATH, this::tellKept);
        server.start();
    }

    void seals(Anchor seal) {
        newest = seal;
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void tellReach(HttpExchange exchange) throws IOException {
        answer(exchange, kept.reach(exchange.getRequestURI().getQuery().split("=")[1]));
    }

    private void tellKept(HttpExchange exchange) throws IOException {
        String[] query = exchange.getRequestURI().getQuery().split("[=&]");
        answer(exchange, kept.of(query[1], Long.parseLong(query[3]), AnchorResource.PAGE));
    }

    private static void answer(HttpExchange exchange, Object body) throws IOException {
        Optional<byte[]> json = Optional.ofNullable(body).map(EventJson::write);
        exchange.sendResponseHeaders(
                json.isPresent() ? 200 : 204, json.map(it -> (long) it.length).orElse(-1L));
        exchange.getResponseBody().write(json.orElse(new byte[0]));
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
