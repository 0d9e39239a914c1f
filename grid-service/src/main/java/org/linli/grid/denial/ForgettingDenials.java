package org.linli.grid.denial;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.jboss.logging.Logger;

/** Deletes denials of tokens that have all expired. */
@ApplicationScoped
class ForgettingDenials {

    private static final Logger LOG = Logger.getLogger(ForgettingDenials.class);

    @Inject
    DenialRows rows;

    @Inject
    Clock clock;

    @Scheduled(every = "10m", delayed = "4m", concurrentExecution = ConcurrentExecution.SKIP)
    @Transactional
    void forget() {
        LOG.debugf("Forgot %d denials", rows.forgetUntil(clock.instant()));
    }
}
