package org.linli.chassis.inbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How other services' events are taken in. */
@ConfigMapping(prefix = "linli.inbox")
public interface InboxConfig {

    /** Whether this process reads topics; without handlers it never does. */
    @WithDefault("true")
    boolean enabled();

    /** The most events handled in one transaction. */
    @WithDefault("100")
    int batchSize();

    /** How often an event is tried before it is parked, when its failure is its own and not the database's. */
    @WithDefault("5")
    int attempts();

    /** The first pause after a failure; it doubles up to {@link #maxBackOff()}. */
    @WithDefault("PT0.2S")
    Duration backOff();

    /** The longest pause between two attempts. */
    @WithDefault("PT10S")
    Duration maxBackOff();

    /** How long the note of an event is kept; must be longer than the topics keep events. */
    @WithDefault("P30D")
    Duration retention();

    /** For how many days ahead partitions are made. */
    @WithDefault("3")
    int partitionsAhead();

    /** After so long without a sign of life another process of this service takes over its partitions. */
    @WithDefault("PT15S")
    Duration sessionTimeout();

    /** How soon a topic that did not exist is noticed. */
    @WithDefault("PT5S")
    Duration topicDiscovery();
}
