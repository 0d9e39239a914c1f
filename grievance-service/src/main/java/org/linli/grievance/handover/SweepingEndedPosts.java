package org.linli.grievance.handover;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Looks for matters whose handler's post has ended, because it was ended or because the day has come, and passes them on;
 * several processes share the work by row locks.
 */
@ApplicationScoped
class SweepingEndedPosts {

    private static final Logger LOG = Logger.getLogger(SweepingEndedPosts.class);
    private static final int AT_ONCE = 200;

    @Inject
    StrandedMatters stranded;

    @Inject
    LeavingEndedPost leaving;

    @Inject
    MeterRegistry meters;

    private volatile long left;

    void register(@Observes StartupEvent event) {
        Gauge.builder("linli.grievance.stranded", () -> left)
                .description("Open matters whose handler's post has ended, after the last sweep")
                .register(meters);
    }

    @Scheduled(
            identity = "sweeping-ended-posts",
            every = "${linli.hand-over.sweep-interval:PT10S}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        List<UUID> found = stranded.some(AT_ONCE);
        while (!found.isEmpty() && leave(found)) {
            found = stranded.some(AT_ONCE);
        }
        left = found.isEmpty() ? 0 : stranded.count();
    }

    /** Each in a transaction of its own, so that one that fails holds up no other; false when none got on. */
    private boolean leave(List<UUID> matters) {
        boolean gotOn = false;
        for (UUID matter : matters) {
            try {
                gotOn |= leaving.leave(matter);
            } catch (RuntimeException failed) {
                LOG.errorf(failed, "the matter %s could not leave a post that has ended", matter);
            }
        }
        return gotOn;
    }
}
