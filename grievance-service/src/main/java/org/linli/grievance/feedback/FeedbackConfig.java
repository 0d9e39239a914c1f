package org.linli.grievance.feedback;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What a resident may do after a reply, and how long. */
@ConfigMapping(prefix = "linli.feedback")
public interface FeedbackConfig {

    /** How long after the reply a matter can be reopened. */
    @WithDefault("P15D")
    Duration reopenWindow();
}
