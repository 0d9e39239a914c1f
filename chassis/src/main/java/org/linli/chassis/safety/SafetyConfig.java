package org.linli.chassis.safety;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What the start-up checks let pass: lines that something outside of Linli encrypts, such as a service mesh. */
@ConfigMapping(prefix = "linli.safety")
public interface SafetyConfig {

    /** Whether the keys that tokens are verified with may come over plain http. */
    @WithDefault("false")
    boolean allowPlainJwks();

    /** Whether services may call each other and others over plain http. */
    @WithDefault("false")
    boolean allowPlainServices();

    /** Whether the line to Kafka may be without TLS and without sign-in. */
    @WithDefault("false")
    boolean allowPlainKafka();

    /** Whether the line to PostgreSQL may be without TLS or with a certificate that nobody verifies. */
    @WithDefault("false")
    boolean allowPlainDatabase();
}
