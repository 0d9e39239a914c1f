package org.linli.grievance.deadline;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What a resident may ask for, how long and how often. */
@ConfigMapping(prefix = "linli.feedback")
public interface FeedbackConfig {

    /** How long after the reply a matter can be reopened. */
    @WithDefault("P15D")
    Duration reopenWindow();

    /** How long after one urging a matter can be urged again. */
    @WithDefault("PT24H")
    Duration urgePause();
}
