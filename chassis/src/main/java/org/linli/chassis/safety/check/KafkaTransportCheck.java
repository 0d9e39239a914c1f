package org.linli.chassis.safety.check;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;
import org.linli.chassis.safety.Finding;
import org.linli.chassis.safety.SafetyConfig;
import org.linli.chassis.safety.StartupCheck;

/** Events go over TLS to a broker whose name is verified, from a service that has said who it is. */
@ApplicationScoped
class KafkaTransportCheck implements StartupCheck {

    private static final String SERVERS = "kafka.bootstrap.servers";
    private static final String PROTOCOL = "kafka.security.protocol";
    private static final String SIGN_IN = "kafka.sasl.jaas.config";
    private static final String CALLBACK = "kafka.sasl.client.callback.handler.class";
    private static final String NAME = "kafka.ssl.endpoint.identification.algorithm";
    private static final List<String> OWN_KEY =
            List.of("kafka.ssl.keystore.location", "kafka.ssl.keystore.key", "kafka.ssl.engine.factory.class");

    private static final Pattern AROUND_THE_HOST = Pattern.compile("^[A-Z_]+://|:\\d+$");

    private final Config config;
    private final SafetyConfig allowed;

    KafkaTransportCheck(Config config, SafetyConfig allowed) {
        this.config = config;
        this.allowed = allowed;
    }

    @Override
    public List<Finding> findings() {
        if (allowed.allowPlainKafka()
                || value(SERVERS).map(KafkaTransportCheck::isHere).orElse(true)) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        String protocol = value(PROTOCOL).orElse("PLAINTEXT").toUpperCase(Locale.ROOT);
        if (!protocol.endsWith("SSL")) {
            findings.add(new Finding(
                    PROTOCOL,
                    "is without TLS. Set SASL_SSL or SSL, or linli.safety.allow-plain-kafka=true inside a mesh."));
        }
        if (protocol.startsWith("SASL")
                && value(SIGN_IN).isEmpty()
                && value(CALLBACK).isEmpty()) {
            findings.add(
                    new Finding(SIGN_IN, "is missing. Set the login module with this service's name and password."));
        }
        if (protocol.equals("SSL")
                && OWN_KEY.stream().allMatch(key -> value(key).isEmpty())) {
            findings.add(new Finding(
                    OWN_KEY.get(0),
                    "is missing: with SSL alone nobody knows who produces. Set a key or use SASL_SSL."));
        }
        // Set to nothing it means that any certificate will do; absent it means https.
        if ("".equals(config.getConfigValue(NAME).getRawValue())) {
            findings.add(new Finding(NAME, "is empty, so that any broker's certificate is accepted. Remove it."));
        }
        return findings;
    }

    private Optional<String> value(String property) {
        return config.getOptionalValue(property, String.class).filter(value -> !value.isBlank());
    }

    private static boolean isHere(String servers) {
        return Arrays.stream(servers.split(","))
                .map(server -> AROUND_THE_HOST.matcher(server.strip()).replaceAll(""))
                .allMatch(Host::isLoopback);
    }
}
