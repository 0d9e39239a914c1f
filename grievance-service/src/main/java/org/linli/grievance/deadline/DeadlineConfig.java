package org.linli.grievance.deadline;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.LocalTime;
import java.time.ZoneId;

/** How days are counted. */
@ConfigMapping(prefix = "linli.deadline")
public interface DeadlineConfig {

    /** Local time at which a day's term ends. */
    @WithDefault("18:00")
    LocalTime closeOfBusiness();

    /** The civil time of the district. */
    @WithDefault("Asia/Shanghai")
    ZoneId zone();
}
