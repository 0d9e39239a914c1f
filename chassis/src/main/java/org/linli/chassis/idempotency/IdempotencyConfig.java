package org.linli.chassis.idempotency;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long answers are kept for callers that try again. */
@ConfigMapping(prefix = "linli.idempotency")
public interface IdempotencyConfig {

    /** Keys older than this may be forgotten; the published promise is 48 h. */
    @WithDefault("PT72H")
    Duration retention();

    /** How many forgotten keys one sweep removes at the most in one transaction. */
    @WithDefault("10000")
    int sweepSize();
}
