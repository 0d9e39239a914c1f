package org.linli.chassis.safety.check;

import io.smallrye.config.SmallRyeConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;
import org.linli.chassis.safety.Finding;
import org.linli.chassis.safety.StartupCheck;

/**
 * Each service gets its tokens with a secret of its own, which must be there, long enough not to be guessed, and nobody
 * else's.
 */
@ApplicationScoped
class SystemClientSecretCheck implements StartupCheck {

    private static final String OWN = "linli.system-client.secret";
    private static final Pattern SECRET = Pattern.compile("linli\\.system-client(s\\..+)?\\.secret");
    private static final int SHORTEST = 24;

    private final SmallRyeConfig config;

    SystemClientSecretCheck(Config config) {
        this.config = config.unwrap(SmallRyeConfig.class);
    }

    @Override
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        String service = config.getConfigValue("linli.service").getValue();
        if (service != null && !"grid".equals(service) && value(OWN).isBlank()) {
            findings.add(
                    new Finding(OWN, "is missing. Use 'openssl rand -base64 32', and give it to grid-service too."));
        }
        Map<String, String> owners = new HashMap<>();
        for (String name : secrets()) {
            String secret = value(name);
            if (!secret.isBlank() && secret.length() < SHORTEST) {
                findings.add(new Finding(
                        name, "is shorter than " + SHORTEST + " characters. Use 'openssl rand -base64 32'."));
            }
            String other = secret.isBlank() ? null : owners.putIfAbsent(secret, name);
            if (other != null) {
                findings.add(new Finding(name, "is the same as " + other + ". Give each client a secret of its own."));
            }
        }
        return findings;
    }

    private TreeSet<String> secrets() {
        TreeSet<String> secrets = new TreeSet<>();
        StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                .filter(name -> SECRET.matcher(name).matches())
                .forEach(secrets::add);
        return secrets;
    }

    private String value(String name) {
        String value = config.getConfigValue(name).getValue();
        return value == null ? "" : value;
    }
}
