package org.linli.local.launcher;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A service as small as can be: ready at once, tells its environment, and dies with a last word when asked. */
final class FakeService {
    private FakeService() {}

    public static void main(String[] arguments) throws IOException {
        String name = arguments[0];
        if (System.getenv("FAKE_BROKEN") != null && System.getenv("FAKE_BROKEN").equals(name)) {
            System.err.println("the database does not know me");
            System.exit(7);
        }
        int port = Integer.parseInt(System.getenv(name.toUpperCase(Locale.ROOT) + "_HTTP_PORT"));
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 10);
        server.createContext("/q/health/ready", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.createContext("/environment", exchange -> {
            byte[] text = System.getenv().toString().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, text.length);
            exchange.getResponseBody().write(text);
            exchange.close();
        });
        server.createContext("/die", exchange -> {
            System.err.println("this is the last word of " + name);
            Runtime.getRuntime().halt(3);
        });
        server.start();
        System.out.println("listening on " + port);
    }
}
