package org.linli.chassis.audit.read;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much one account may see within an hour before auditors are told. */
@ConfigMapping(prefix = "linli.audit.reads")
public interface ReadAlarmConfig {

    /** Rows of masked data, on lists and one by one, per account and hour. */
    @WithDefault("2000")
    int rowsPerHour();

    /** Looks at clear text, per account and hour. */
    @WithDefault("60")
    int unmaskedPerHour();

    /** How often that is looked at. */
    @WithDefault("PT1M")
    Duration checkEvery();
}
