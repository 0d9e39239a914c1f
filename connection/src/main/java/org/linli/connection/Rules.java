package org.linli.connection;

import java.time.Duration;
import java.util.List;

/** The settings in the form in which every request needs them, and the room that is left for bodies. */
final class Rules {

    final long maxLine;
    final long maxHeaders;
    final long minRate;
    final long takenIn;
    final Duration headTimeout;
    final Duration bodyTimeout;
    final Duration answerTimeout;
    final Duration readTimeout;
    final Duration lingerTimeout;
    final long maxLingering;
    final Connections connections;
    final Refusals refusals;
    final Room room;

    Rules(ConnectionConfig config, Refusals refusals) {
        maxLine = config.maxLine().asLongValue();
        maxHeaders = config.maxHeaders().asLongValue();
        minRate = config.minRate().asLongValue();
        takenIn = config.takenIn().asLongValue();
        headTimeout = config.headTimeout();
        bodyTimeout = config.bodyTimeout();
        answerTimeout = config.answerTimeout();
        readTimeout = config.readTimeout();
        lingerTimeout = config.lingerTimeout();
        maxLingering = config.maxLingering().asLongValue();
        room = new Room(config.takenInTogether().asLongValue());
        connections = new Connections(
                config.max(),
                config.maxPerAddress(),
                Networks.parse("linli.connection.proxies", config.proxies().orElse(List.of())));
        this.refusals = refusals;
    }

    /** How long what has arrived so far may have taken. */
    long nanosFor(Duration allowed, long bytes) {
        return allowed.toNanos() + bytes * 1_000_000_000L / minRate;
    }
}
