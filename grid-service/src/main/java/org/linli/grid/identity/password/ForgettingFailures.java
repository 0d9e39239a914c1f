package org.linli.grid.identity.password;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;

/** Deletes old failures, so that names tried at random do not pile up. */
@ApplicationScoped
class ForgettingFailures {

    private static final Logger LOG = Logger.getLogger(ForgettingFailures.class);

    @Inject
    FailedLogins failures;

    @Scheduled(every = "1h", delayed = "3m", concurrentExecution = ConcurrentExecution.SKIP)
    void forget() {
        LOG.debugf("Forgot the failed logins of %d names", failures.forgetOld());
    }
}
