package org.linli.chassis.safety.check;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.linli.chassis.safety.Finding;
import org.linli.chassis.safety.SafetyConfig;
import org.linli.chassis.safety.StartupCheck;

/** The database is spoken to over TLS with its certificate and its name verified, by the service and by its migrations. */
@ApplicationScoped
class DatabaseTransportCheck implements StartupCheck {

    private static final String URL = "quarkus.datasource.jdbc.url";
    private static final List<String> URLS = List.of(URL, "quarkus.flyway.jdbc-url");
    private static final String MODE = "quarkus.datasource.jdbc.additional-jdbc-properties.sslmode";
    private static final String VERIFIED = "verify-full";
    private static final Pattern HOSTS = Pattern.compile("jdbc:(?:otel:)?postgresql:(?://([^/?]*))?.*");
    private static final Pattern PORT = Pattern.compile(":\\d+$");
    /** A factory or a verifier in the address replaces what the mode asks for. */
    private static final Pattern OWN_VERIFIER = Pattern.compile("(?i)[?&]ssl(?:factory|hostnameverifier)=");

    private static final Pattern MODE_IN_URL = Pattern.compile("[?&]sslmode=([^&]*)");

    private final Config config;
    private final SafetyConfig allowed;

    DatabaseTransportCheck(Config config, SafetyConfig allowed) {
        this.config = config;
        this.allowed = allowed;
    }

    @Override
    public List<Finding> findings() {
        return allowed.allowPlainDatabase() ? List.of() : plain().toList();
    }

    private Stream<Finding> plain() {
        return URLS.stream()
                .filter(property -> value(property)
                        .filter(url -> !isHere(url) && !isVerified(property, url))
                        .isPresent())
                .map(property -> new Finding(
                        property,
                        "does not verify the server. Add sslmode=verify-full and sslrootcert, or set"
                                + " linli.safety.allow-plain-database=true inside a mesh."));
    }

    private boolean isVerified(String property, String url) {
        if (OWN_VERIFIER.matcher(url).find()) {
            return false;
        }
        List<String> modes =
                MODE_IN_URL.matcher(url).results().map(mode -> mode.group(1)).toList();
        return modes.isEmpty()
                ? property.equals(URL) && value(MODE).filter(VERIFIED::equals).isPresent()
                : modes.stream().allMatch(VERIFIED::equals);
    }

    private Optional<String> value(String property) {
        return config.getOptionalValue(property, String.class);
    }

    /** Without a host the driver takes localhost. */
    private static boolean isHere(String url) {
        Matcher hosts = HOSTS.matcher(url);
        return hosts.matches()
                && Arrays.stream(Optional.ofNullable(hosts.group(1))
                                .orElse("localhost")
                                .split(","))
                        .map(host -> PORT.matcher(host).replaceAll(""))
                        .allMatch(host -> host.isEmpty() || Host.isLoopback(host));
    }
}
