package org.linli.chassis.system;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The token with which this service calls another; one for all threads, renewed a minute before its end. */
@ApplicationScoped
public class SystemToken {

    private static final Duration EARLY = Duration.ofMinutes(1);

    @Inject
    @RestClient
    SystemTokenApi grid;

    @Inject
    SystemClientConfig config;

    @Inject
    Clock clock;

    private String token;
    private Instant renewAt = Instant.MIN;

    /**
     * The value of an {@code Authorization} header.
     *
     * @throws jakarta.ws.rs.ProcessingException when grid-service does not answer
     * @throws jakarta.ws.rs.WebApplicationException when it gives no token
     */
    public synchronized String bearer() {
        if (!clock.instant().isBefore(renewAt)) {
            SystemTokenApi.Token fresh = grid.token(new SystemTokenApi.Client(config.id(), secret()));
            token = fresh.accessToken();
            renewAt = clock.instant().plusSeconds(fresh.expiresIn()).minus(EARLY);
        }
        return "Bearer " + token;
    }

    /** The token was refused: the next call gets another. */
    public synchronized void forget() {
        renewAt = Instant.MIN;
    }

    private String secret() {
        return config.secret().orElseThrow(() -> new IllegalStateException("linli.system-client.secret is missing"));
    }
}
