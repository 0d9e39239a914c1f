package org.linli.notification.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The token with which this service calls grid-service; one for all threads, renewed a minute before its end. */
@ApplicationScoped
class SystemToken {

    private static final Duration EARLY = Duration.ofMinutes(1);

    @Inject
    @RestClient
    GridApi grid;

    @Inject
    SystemClientConfig config;

    @Inject
    Clock clock;

    private String token;
    private Instant renewAt = Instant.MIN;

    synchronized String get() {
        if (!clock.instant().isBefore(renewAt)) {
            GridApi.Token fresh = grid.token(new GridApi.Client(config.id(), config.secret()));
            token = fresh.accessToken();
            renewAt = clock.instant().plusSeconds(fresh.expiresIn()).minus(EARLY);
        }
        return token;
    }

    /** The token was refused: the next call gets another. */
    synchronized void forget() {
        renewAt = Instant.MIN;
    }
}
