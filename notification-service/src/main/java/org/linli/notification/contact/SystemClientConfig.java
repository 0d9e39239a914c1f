package org.linli.notification.contact;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How this service proves to grid-service who it is. */
@ConfigMapping(prefix = "linli.system-client")
interface SystemClientConfig {

    /** Under which name it is known. */
    @WithDefault("notification")
    String id();

    /** What only the services know. */
    String secret();
}
