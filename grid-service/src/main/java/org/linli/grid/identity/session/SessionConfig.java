package org.linli.grid.identity.session;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long logins last. */
@ConfigMapping(prefix = "linli.session")
public interface SessionConfig {

    /** Life of an access token. */
    @WithDefault("PT15M")
    Duration accessToken();

    /** A refresh token that is not used for so long expires. */
    @WithDefault("P30D")
    Duration refreshToken();

    /** After so long a resident logs in again, however active. */
    @WithDefault("P90D")
    Duration resident();

    /** The same for staff and partners. */
    @WithDefault("P7D")
    Duration atWork();

    /** For so long after an exchange the old refresh token may be sent again by a client that got no answer. */
    @WithDefault("PT30S")
    Duration retry();

    /** For how long ended sessions are kept, to recognise tokens of theirs. */
    @WithDefault("P30D")
    Duration keepEnded();
}
