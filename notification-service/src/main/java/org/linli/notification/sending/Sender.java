package org.linli.notification.sending;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;
import org.linli.chassis.log.Scrubbing;
import org.linli.notification.delivery.AttemptsPlanned;

/** The threads that send: woken by each commit that plans something, with a slow poll behind it. */
@ApplicationScoped
class Sender {

    private static final Logger LOG = Logger.getLogger(Sender.class);
    private static final int SECONDS_TO_FINISH = 8;

    @Inject
    SendingNext sending;

    @Inject
    AttemptLog log;

    @Inject
    SendingConfig config;

    private final AtomicInteger busy = new AtomicInteger();
    private volatile ExecutorService threads;

    void start(@Observes StartupEvent event) {
        if (config.enabled()) {
            threads = Executors.newFixedThreadPool(config.parallel(), work -> {
                Thread thread = new Thread(work, "linli-sender");
                thread.setDaemon(true);
                return thread;
            });
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        ExecutorService ending = threads;
        threads = null;
        if (ending != null) {
            ending.shutdown();
            if (!ending.awaitTermination(SECONDS_TO_FINISH, TimeUnit.SECONDS)) {
                LOG.warn("Some attempts were still being sent; their results count as unknown");
            }
        }
    }

    void planned(@Observes(during = TransactionPhase.AFTER_SUCCESS) AttemptsPlanned event) {
        wake();
    }

    @Scheduled(every = "{linli.sending.poll}")
    void poll() {
        if (threads == null) {
            return;
        }
        try {
            log.lapse();
        } catch (RuntimeException e) {
            LOG.warnf("Looking for lapsed attempts failed: %s", Scrubbing.cause(e));
        }
        wake();
    }

    /** Starts one more thread's work unless all are at it; each that finds something starts the next. */
    private void wake() {
        ExecutorService present = threads;
        if (present == null) {
            return;
        }
        if (busy.incrementAndGet() > config.parallel()) {
            busy.decrementAndGet();
            return;
        }
        try {
            present.execute(this::work);
        } catch (RejectedExecutionException stopping) {
            busy.decrementAndGet();
        }
    }

    private void work() {
        try {
            while (threads != null && sending.sendNext()) {
                wake();
            }
        } catch (RuntimeException e) {
            LOG.error("Sending failed; what was taken is free again after its claim", e);
        } finally {
            busy.decrementAndGet();
        }
    }
}
