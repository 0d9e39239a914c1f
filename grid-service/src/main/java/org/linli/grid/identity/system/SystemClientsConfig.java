package org.linli.grid.identity.system;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.linli.chassis.security.ServiceRole;

/** The services that may ask for a token. */
@ConfigMapping(prefix = "linli.system-clients")
public interface SystemClientsConfig {

    /** By their names. */
    @WithParentName
    Map<String, Client> clients();

    /** One of them. */
    interface Client {

        /** What it proves itself with, and nobody else. */
        String secret();

        /** Which services it may call. */
        @WithDefault("grid")
        Set<String> audiences();

        /** What it may do there that the others may not: {@code CONTACT_READER} or {@code AUDIENCE_READER}. */
        Optional<Set<ServiceRole>> roles();
    }
}
