package org.linli.chassis.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How events leave this service. */
@ConfigMapping(prefix = "linli.outbox")
public interface OutboxConfig {

    /** Whether this process competes for the relay; events are recorded either way. */
    @WithDefault("true")
    boolean relayEnabled();

    /** How often the relay looks for events when nobody wakes it, and how often a spare one asks for the lease. */
    @WithDefault("PT1S")
    Duration pollInterval();

    /** After so long without a sign of life the relay of another process takes over. */
    @WithDefault("PT10S")
    Duration lease();

    /** Events that are published between two moves of the cursor, and at the most sent twice after a crash. */
    @WithDefault("1000")
    int chunkSize();

    /** Events whose keys the relay notes in one look at the backlog. */
    @WithDefault("20000")
    int lookAhead();

    /** The first pause after the broker or the database failed; it doubles up to {@link #maxBackOff()}. */
    @WithDefault("PT0.1S")
    Duration backOff();

    /** The longest pause between two attempts; attempts never end. */
    @WithDefault("PT2S")
    Duration maxBackOff();

    /** How long the broker has to confirm an event before the attempt counts as failed. */
    @WithDefault("PT10S")
    Duration deliveryTimeout();

    /** The least time between two wake-ups that this process sends to the relay of another. */
    @WithDefault("PT0.01S")
    Duration bellGap();

    /** The largest event data in bytes; a larger one is refused in the business transaction. */
    @WithDefault("262144")
    int maxEventBytes();

    /** How long published events are kept, in whole days' partitions. */
    @WithDefault("P7D")
    Duration retention();

    /** For how many days ahead partitions are made. */
    @WithDefault("3")
    int partitionsAhead();

    /** How many partitions the topic gets when it does not exist yet; it cannot be changed without losing order. */
    @WithDefault("6")
    int topicPartitions();

    /** {@code none}, {@code lz4}, {@code zstd}: what the producer and every broker of the cluster can read. */
    @WithDefault("none")
    String compression();
}
