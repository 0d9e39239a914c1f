package org.linli.notification.sending;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How attempts are brought out. */
@ConfigMapping(prefix = "linli.sending")
interface SendingConfig {

    /** Whether this process sends. */
    @WithDefault("true")
    boolean enabled();

    /** How many attempts this process makes at once. */
    @WithDefault("8")
    int parallel();

    /** How often it looks for due attempts when nothing wakes it. */
    @WithDefault("PT1S")
    Duration poll();

    /** How long an attempt may be prepared before another process may take it. */
    @WithDefault("PT30S")
    Duration claim();

    /** How long an answer is awaited before the result counts as unknown; longer than all time-outs together. */
    @WithDefault("PT1M")
    Duration lease();

    /** The first pause before the next attempt; it doubles up to {@link #longestPause()}, each time with jitter. */
    @WithDefault("PT5S")
    Duration firstPause();

    /** The longest pause between two attempts. */
    @WithDefault("PT15M")
    Duration longestPause();
}
