package org.linli.outreach.handover;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jboss.logging.Logger;

/** Looks for open tasks that have to go on to somebody, also when a day comes without an event. */
@ApplicationScoped
class SweepingTasks {

    private static final Logger LOG = Logger.getLogger(SweepingTasks.class);

    @Inject
    OpenTasks tasks;

    @Inject
    HandingOver handing;

    @Inject
    Clock clock;

    @Scheduled(
            identity = "handing-over-tasks",
            every = "${linli.hand-over.poll-interval:PT2S}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        sweep(LocalDate.ofInstant(clock.instant(), clock.getZone()));
    }

    void sweep(LocalDate today) {
        each(QuarkusTransaction.requiringNew().call(() -> tasks.postsToLeave(today)), today, handing::leave);
        each(QuarkusTransaction.requiringNew().call(() -> tasks.postsToFill(today)), today, handing::fill);
    }

    private static void each(List<UUID> posts, LocalDate today, BiConsumer<UUID, LocalDate> work) {
        for (UUID post : posts) {
            try {
                work.accept(post, today);
            } catch (RuntimeException failed) {
                // The next post's tasks shall not wait for this one's; the next sweep tries again.
                LOG.errorf(failed, "the tasks of post %s could not be handed on", post);
            }
        }
    }
}
