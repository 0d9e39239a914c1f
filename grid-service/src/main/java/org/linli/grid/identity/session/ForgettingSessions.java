package org.linli.grid.identity.session;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.jboss.logging.Logger;

/** Deletes sessions, with their tokens, that are long over. */
@ApplicationScoped
class ForgettingSessions {

    private static final Logger LOG = Logger.getLogger(ForgettingSessions.class);

    @Inject
    Sessions sessions;

    @Inject
    SessionConfig config;

    @Inject
    Clock clock;

    @Scheduled(every = "6h", delayed = "5m", concurrentExecution = ConcurrentExecution.SKIP)
    @Transactional
    void forget() {
        int forgotten = sessions.forgetExpiredBefore(clock.instant().minus(config.keepEnded()));
        LOG.debugf("Forgot %d sessions", forgotten);
    }
}
