package org.linli.connection;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What a connection may take: time, room, and how many there may be. */
@ConfigMapping(prefix = "linli.connection")
public interface ConnectionConfig {

    /** Open connections in all; the next one is answered 503 and closed. */
    @WithDefault("4096")
    int max();

    /** Open connections of one address; the next one is answered 429 and closed. */
    @WithDefault("512")
    int maxPerAddress();

    /** Networks (CIDR) of proxies in front, which speak for many: their addresses have no bound of their own. */
    Optional<List<String>> proxies();

    /** Longest request line; a longer one is answered 414. */
    @WithDefault("8K")
    MemorySize maxLine();

    /** All header names and values of a request together; more is answered 431. */
    @WithDefault("16K")
    MemorySize maxHeaders();

    /** From the first byte of a request to the end of its head, however often a byte arrives; afterwards 408. */
    @WithDefault("PT10S")
    Duration headTimeout();

    /** From the head to the end of the body, longer only for what has arrived at {@link #minRate}; afterwards 408. */
    @WithDefault("PT20S")
    Duration bodyTimeout();

    /** Bytes per second that a body must bring, and an answer must be read with, once the time allowed is over. */
    @WithDefault("2K")
    MemorySize minRate();

    /** Bodies up to this size are taken in before anything behind hears of the request; 0 hands every body on as it comes. */
    @WithDefault("0")
    MemorySize takenIn();

    /** Memory for all bodies that were taken in and are not answered yet; beyond, the request is answered 503. */
    @WithDefault("64M")
    MemorySize takenInTogether();

    /** From the last byte of a request to the head of its answer; afterwards the last resort, 503, and the connection ends. */
    @WithDefault("PT60S")
    Duration answerTimeout();

    /** How long a client may leave an answer unread before {@link #minRate} is asked of it; otherwise it is cut off. */
    @WithDefault("PT30S")
    Duration readTimeout();

    /** How long what a client still sends after the last answer is read and dropped, so that no reset takes the answer away. */
    @WithDefault("PT2S")
    Duration lingerTimeout();

    /** Bytes that are dropped so at most; whoever sends more is cut off. */
    @WithDefault("16M")
    MemorySize maxLingering();
}
