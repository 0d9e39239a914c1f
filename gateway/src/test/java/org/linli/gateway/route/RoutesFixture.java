package org.linli.gateway.route;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/** Routes from a few properties, or from those that are shipped. */
public final class RoutesFixture {

    private final Map<String, String> properties = new HashMap<>();

    public static RoutesFixture withServices(String... names) {
        RoutesFixture fixture = new RoutesFixture();
        for (String name : names) {
            fixture.with("services." + name + ".url", "http://127.0.0.1:1");
        }
        return fixture;
    }

    /** Those of the application itself. */
    public static RoutesFixture shipped() {
        RoutesFixture fixture = new RoutesFixture();
        Properties shipped = new Properties();
        try (InputStream in = RoutesFixture.class.getResourceAsStream("/application.properties")) {
            shipped.load(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        shipped.stringPropertyNames().stream()
                .filter(key -> key.startsWith("linli.gateway."))
                .forEach(key -> fixture.properties.put(key, shipped.getProperty(key)));
        return fixture;
    }

    public RoutesFixture route(String name, String service, String prefixes) {
        return with("routes." + name + ".service", service).with("routes." + name + ".prefixes", prefixes);
    }

    public RoutesFixture with(String key, String value) {
        properties.put("linli.gateway." + key, value);
        return this;
    }

    public RouteTable read() {
        GatewayConfig config = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .addDiscoveredConverters()
                .withMapping(GatewayConfig.class)
                .withDefaultValues(properties)
                .build()
                .getConfigMapping(GatewayConfig.class);
        return new ReadingRoutes().read(config);
    }
}
