package org.linli.chassis.safety.check;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;
import org.linli.chassis.request.SourceConfig;
import org.linli.chassis.safety.Finding;
import org.linli.chassis.safety.StartupCheck;

/**
 * Whose word is taken for where a request comes from is said and never guessed: locks go by that address and the audit
 * trail tells it. Without the gateway's network all people come from one address.
 */
@ApplicationScoped
class TrustedProxiesCheck implements StartupCheck {

    private static final String PROXIES = "linli.source.trusted-proxies";
    private static final Pattern NETWORK = Pattern.compile("[0-9A-Fa-f.:]+/([0-9]{1,3})");

    /** That of fc00::/7, the widest private network; whatever is wider has strangers in it. */
    private static final int FEWEST_BITS = 7;

    private final Config config;
    private final SourceConfig source;

    TrustedProxiesCheck(Config config, SourceConfig source) {
        this.config = config;
        this.source = source;
    }

    @Override
    public List<Finding> findings() {
        if (!isSet()) {
            return List.of(new Finding(
                    PROXIES,
                    "is not set. Name the networks of the gateway and of the proxies before it; 127.0.0.0/8 where they are"
                            + " on this machine."));
        }
        return source.trustedProxies().stream().allMatch(TrustedProxiesCheck::isOurs)
                ? List.of()
                : List.of(new Finding(
                        PROXIES,
                        "has something that is no network, or is everybody's. Name networks of proxies only."));
    }

    /** What the declaration gives by itself comes from a source behind all others. */
    private boolean isSet() {
        return StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                .filter(name -> name.equals(PROXIES) || name.startsWith(PROXIES + '['))
                .anyMatch(name -> config.getConfigValue(name).getSourceOrdinal() > Integer.MIN_VALUE);
    }

    private static boolean isOurs(String network) {
        Matcher matcher = NETWORK.matcher(network.strip());
        return matcher.matches() && Integer.parseInt(matcher.group(1)) >= FEWEST_BITS;
    }
}
