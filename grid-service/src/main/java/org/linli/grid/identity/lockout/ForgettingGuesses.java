package org.linli.grid.identity.lockout;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;

/** Deletes tallies in which nothing is left to forgive, so that names tried at random do not pile up. */
@ApplicationScoped
class ForgettingGuesses {

    private static final Logger LOG = Logger.getLogger(ForgettingGuesses.class);

    @Inject
    Tallies tallies;

    @Inject
    KnownPlaces places;

    @Inject
    LockoutConfig config;

    @Inject
    Clock clock;

    @Scheduled(every = "1h", delayed = "3m", concurrentExecution = ConcurrentExecution.SKIP)
    @Transactional
    void forget() {
        Instant now = clock.instant();
        Duration ofNames = LockoutPolicy.ofName(config).memory();
        Duration ofAddresses = LockoutPolicy.ofAddress(config).memory();
        int names = tallies.forgetBefore(now.minus(ofNames.compareTo(ofAddresses) > 0 ? ofNames : ofAddresses));
        int addresses = places.forgetBefore(now.minus(config.known()));
        LOG.debugf("Forgot %d tallies and %d addresses", names, addresses);
    }
}
