package org.linli.chassis.audit.anchor;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Who writes down whose seals. */
@ConfigMapping(prefix = "linli.audit.anchors")
public interface AnchorConfig {

    /** Base address of the service that writes down this one's seals. */
    Optional<String> keeperUrl();

    /** The services whose seals this one writes down, by name. */
    Map<String, Watched> watched();

    /** A service whose seals are written down here. */
    interface Watched {

        /** Its base address; without one it is not watched. */
        Optional<String> url();
    }

    /** How often the newest seals of the watched services are fetched. */
    @WithDefault("PT5M")
    Duration fetchEvery();

    /** How long another service may take to answer. */
    @WithDefault("PT5S")
    Duration timeout();
}
