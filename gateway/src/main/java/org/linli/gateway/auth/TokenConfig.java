package org.linli.gateway.auth;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How access tokens are checked. */
@ConfigMapping(prefix = "linli.token")
public interface TokenConfig {

    /** Where grid-service publishes its public keys. */
    String jwksUrl();

    /** The {@code quarkus.tls.<name>} for a key set that is fetched over https. */
    @WithDefault("upstream")
    String tls();

    /** The only issuer that is believed. */
    @WithDefault("linli")
    String issuer();

    /** For whom a token has to be made out; without a value no audience is asked for. */
    @WithDefault("linli")
    Optional<String> audience();

    /** How far clocks may be apart. */
    @WithDefault("PT30S")
    Duration clockSkew();

    /** How often the keys are read again in the background. */
    @WithDefault("PT60S")
    Duration refreshInterval();

    /** Pause between two reads while there are no keys, or after one that failed. */
    @WithDefault("PT2S")
    Duration retryInterval();

    /** Shortest pause between two reads for tokens with unknown keys, which wait for so long at the most. */
    @WithDefault("PT0.5S")
    Duration unknownKeyInterval();

    /** How long one read of the keys may take. */
    @WithDefault("PT3S")
    Duration fetchTimeout();

    /** Tokens whose signature need not be checked again until they expire or the keys change. */
    @WithDefault("20000")
    long verifiedTokens();
}
