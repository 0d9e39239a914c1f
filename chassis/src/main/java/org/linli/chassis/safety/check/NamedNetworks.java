package org.linli.chassis.safety.check;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;
import org.linli.chassis.safety.Finding;

/** Networks that production has to name itself, and that are nobody else's. */
final class NamedNetworks {

    private static final Pattern NETWORK = Pattern.compile("[0-9A-Fa-f.:]+/([0-9]{1,3})");

    /** That of fc00::/7, the widest private network; whatever is wider has strangers in it. */
    private static final int FEWEST_BITS = 7;

    private final String property;
    private final String whose;

    /** @param whose what to name, as the finding says it */
    NamedNetworks(String property, String whose) {
        this.property = property;
        this.whose = whose;
    }

    List<Finding> findings(Config config, List<String> networks) {
        if (!isSet(config)) {
            return List.of(new Finding(property, "is not set. Name " + whose + "."));
        }
        return networks.stream().allMatch(NamedNetworks::isOurs)
                ? List.of()
                : List.of(new Finding(
                        property, "has something that is no network, or is everybody's. Name networks of ours only."));
    }

    /** What the declaration gives by itself comes from a source behind all others. */
    private boolean isSet(Config config) {
        return StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                .filter(name -> name.equals(property) || name.startsWith(property + '['))
                .anyMatch(name -> config.getConfigValue(name).getSourceOrdinal() > Integer.MIN_VALUE);
    }

    private static boolean isOurs(String network) {
        Matcher matcher = NETWORK.matcher(network.strip());
        return matcher.matches() && Integer.parseInt(matcher.group(1)) >= FEWEST_BITS;
    }
}
