package org.linli.connection;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;

/** Settings with which TLS proves nothing: the same list for the gateway and the services. */
public enum CarelessTls {
    TRUST_ALL(
            "quarkus\\.tls\\.(?:.+\\.)?trust\\.all|smallrye\\.jwt\\.client\\.tls\\.trust\\.all|.+\\.mp\\.rest\\.trust\\.all",
            "true"::equalsIgnoreCase,
            "believes every certificate. Remove it and name a trust store."),
    ANY_NAME(
            "quarkus\\.tls\\.(?:.+\\.)?hostname\\.verification\\.algorithm",
            value -> value.isBlank() || value.strip().equalsIgnoreCase("NONE"),
            "believes a certificate for any name. Remove it."),
    NO_NAME_VERIFIED(
            "quarkus\\.rest\\.client\\.(?:.+\\.)?verify\\.host|.+\\.mp\\.rest\\.verifyhost",
            "false"::equalsIgnoreCase,
            "believes a certificate for any name. Remove it."),
    OWN_VERIFIER(
            "quarkus\\.rest\\.client\\.(?:.+\\.)?hostname\\.verifier|.+\\.mp\\.rest\\.hostnameverifier"
                    + "|smallrye\\.jwt\\.client\\.tls\\.(?:trusted\\.)?hosts"
                    + "|quarkus\\.datasource\\.(?:.+\\.)?additional\\.jdbc\\.properties\\.ssl(?:factory|hostnameverifier)",
            value -> !value.isBlank(),
            "decides by itself whom to believe. Remove it.");

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^a-z0-9]+");

    private final Pattern names;
    private final Predicate<String> values;
    private final String complaint;

    CarelessTls(String names, Predicate<String> values, String complaint) {
        this.names = Pattern.compile(names);
        this.values = values;
        this.complaint = complaint;
    }

    /** Each names a property as it is spelt where it is set; none tells a value. */
    public static List<Finding> in(Config config) {
        return StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                .sorted()
                .distinct()
                .flatMap(name -> Stream.of(values())
                        .filter(careless -> careless.isSetBy(config, name))
                        .map(careless -> new Finding(name, careless.complaint)))
                .toList();
    }

    private boolean isSetBy(Config config, String name) {
        if (!names.matcher(plain(name)).matches()) {
            return false;
        }
        String value = config.getConfigValue(name).getValue();
        return value != null && values.test(value);
    }

    /** As a variable of the environment is spelt it is the same setting. */
    private static String plain(String name) {
        return BETWEEN_WORDS.matcher(name.toLowerCase(Locale.ROOT)).replaceAll(".");
    }

    /** A property and what is wrong with it. */
    public record Finding(String property, String complaint) {}
}
