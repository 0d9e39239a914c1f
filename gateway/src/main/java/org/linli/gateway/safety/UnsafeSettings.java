package org.linli.gateway.safety;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;
import org.linli.connection.CarelessTls;

/** What is wrong with the settings of a gateway that strangers reach. */
final class UnsafeSettings {

    private static final String ALLOW_PLAIN_UPSTREAMS = "linli.safety.allow-plain-upstreams";
    private static final String ALLOW_PLAIN_JWKS = "linli.safety.allow-plain-jwks";
    private static final String CLIENT_SECRET = "linli.denials.client-secret";
    private static final String PROXIES = "linli.edge.trusted-proxies";
    private static final String OPERATORS = "linli.edge.operators";
    private static final String PLAIN_PORT = "quarkus.http.insecure-requests";
    private static final String AUDIENCE = "linli.token.audience";
    private static final Pattern SERVICE = Pattern.compile("linli\\.gateway\\.services\\.[^.]+\\.url");
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
    /** A network wider than any private one, or a sign for all sites. */
    private static final Pattern EVERYBODY = Pattern.compile("(.*,)?\\s*(\\*|/\\.\\*/|[0-9A-Fa-f.:]+/[0-6])\\s*(,.*)?");

    private static final String DEMO = "linli-local-";
    private static final int SHORTEST_SECRET = 24;

    private final Config config;
    private final List<String> findings = new ArrayList<>();

    UnsafeSettings(Config config) {
        this.config = config;
    }

    /** Each names its property and says what to do; none tells a value. */
    List<String> findings() {
        Set<String> names = new TreeSet<>();
        config.getPropertyNames().forEach(names::add);
        names.stream().filter(name -> SERVICE.matcher(name).matches()).forEach(this::upstream);
        plain("linli.denials.url", ALLOW_PLAIN_UPSTREAMS);
        plain("linli.token.jwks-url", ALLOW_PLAIN_JWKS);
        CarelessTls.in(config).forEach(careless -> findings.add(careless.property() + ": " + careless.complaint()));
        secret();
        if (value(AUDIENCE).isEmpty()) {
            findings.add(AUDIENCE + ": is empty, so that a token made out for somebody else is believed. Set it.");
        }
        proxies();
        everybody("quarkus.http.cors.origins", "lets every site call in its visitors' name. Name the sites.");
        everybody(PROXIES, "believes what everybody says of his address. Name the proxies' networks.");
        everybody(
                "linli.connection.proxies", "exempts everybody from the bound by address. Name the proxies' networks.");
        if (!isSaid(OPERATORS)) {
            findings.add(OPERATORS
                    + ": is not set, so that whoever comes from a private network, and be it through a balancer,"
                    + " reads the metrics. Name the operators' networks.");
        }
        everybody(OPERATORS, "opens the metrics to everybody. Name the operators' networks.");
        return findings;
    }

    /** Something before it ends TLS unless it does so itself; then everybody would come from that one address. */
    private void proxies() {
        boolean https = value(PLAIN_PORT)
                .filter(plain -> !plain.equalsIgnoreCase("enabled"))
                .isPresent();
        boolean named = StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                .anyMatch(name -> name.startsWith(PROXIES) && value(name).isPresent());
        if (!https && !named) {
            findings.add(
                    PROXIES + ": is not set, so that limits and locks take all people for one. Name the networks of"
                            + " what ends TLS, or serve https only with " + PLAIN_PORT + "=disabled.");
        }
    }

    /** What the declaration gives by itself comes from a source behind all others. */
    private boolean isSaid(String property) {
        return StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                .filter(name -> name.equals(property) || name.startsWith(property + '['))
                .anyMatch(name -> config.getConfigValue(name).getSourceOrdinal() > Integer.MIN_VALUE);
    }

    private void upstream(String property) {
        plain(property, ALLOW_PLAIN_UPSTREAMS);
    }

    private void plain(String property, String allow) {
        String url = value(property).orElse("");
        boolean plain = url.toLowerCase(Locale.ROOT).startsWith("http:")
                && !LOOPBACK.contains(String.valueOf(URI.create(url).getHost()));
        if (plain && !config.getOptionalValue(allow, Boolean.class).orElse(false)) {
            findings.add(property + ": speaks plain http. Use https, or set " + allow + "=true inside a mesh.");
        }
    }

    private void secret() {
        Optional<String> secret = value(CLIENT_SECRET);
        if (secret.isEmpty()) {
            findings.add(CLIENT_SECRET + ": is missing. Set LINLI_GATEWAY_CLIENT_SECRET, as for grid-service.");
        } else if (secret.get().startsWith(DEMO)) {
            findings.add(CLIENT_SECRET + ": has the demo value that is printed in the source code. Set a secret one.");
        } else if (secret.get().length() < SHORTEST_SECRET) {
            findings.add(CLIENT_SECRET + ": is shorter than " + SHORTEST_SECRET
                    + " characters. Use 'openssl rand -base64 32'.");
        }
    }

    private void everybody(String property, String remedy) {
        if (value(property).filter(value -> EVERYBODY.matcher(value).matches()).isPresent()) {
            findings.add(property + ": " + remedy);
        }
    }

    private Optional<String> value(String property) {
        return config.getOptionalValue(property, String.class).filter(value -> !value.isBlank());
    }
}
