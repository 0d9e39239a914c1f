package org.linli.chassis.safety.check;

import io.smallrye.config.ConfigValue;
import io.smallrye.config.SmallRyeConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;
import org.linli.chassis.safety.Finding;
import org.linli.chassis.safety.StartupCheck;

/**
 * No secret may have a value that is printed in the source code: the one of the profiles {@code local}, {@code dev} or
 * {@code test}, or the default inside an expression such as {@code ${SOME_VARIABLE:default}}.
 */
@ApplicationScoped
class PublishedSecretCheck implements StartupCheck {

    private static final List<String> PUBLISHED_PROFILES = List.of("%local.", "%dev.", "%test.");
    private static final Pattern PROFILE = Pattern.compile("^%[^.]+\\.");
    private static final Pattern SECRET = Pattern.compile(
            "(?i).*(?:password|secret|master-key|private-key|api-key|access-key|sign\\.key|token)\"?|.*master-keys\\..+");
    private static final Pattern DEFAULT = Pattern.compile("\\$\\{[^:}]+:([^{}]*)}");

    private final SmallRyeConfig config;

    PublishedSecretCheck(Config config) {
        this.config = config.unwrap(SmallRyeConfig.class);
    }

    @Override
    public List<Finding> findings() {
        TreeSet<String> secrets = new TreeSet<>();
        StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                .map(name -> PROFILE.matcher(name).replaceFirst(""))
                .filter(PublishedSecretCheck::isSecret)
                .forEach(secrets::add);
        List<Finding> findings = new ArrayList<>();
        for (String name : secrets) {
            String value = config.getConfigValue(name).getValue();
            if (value != null && !value.isBlank() && isPublished(name, value)) {
                findings.add(
                        new Finding(name, "has the demo value that is printed in the source code. Set a secret one."));
            }
        }
        return findings;
    }

    private static boolean isSecret(String name) {
        return SECRET.matcher(name).matches();
    }

    private boolean isPublished(String name, String value) {
        Stream<String> demo = PUBLISHED_PROFILES.stream()
                .flatMap(profile -> raw(profile + name).stream())
                .map(raw -> inExpression(raw).orElse(raw));
        Stream<String> fallback = raw(name).flatMap(PublishedSecretCheck::inExpression).stream();
        return Stream.concat(demo, fallback).anyMatch(value::equals);
    }

    /** The value as written: expanding it would fill in the very variable that production has set. */
    private Optional<String> raw(String name) {
        return Optional.ofNullable(config.getConfigValue(name)).map(ConfigValue::getRawValue);
    }

    private static Optional<String> inExpression(String raw) {
        Matcher expression = DEFAULT.matcher(raw);
        return expression.matches() ? Optional.of(expression.group(1)) : Optional.empty();
    }
}
