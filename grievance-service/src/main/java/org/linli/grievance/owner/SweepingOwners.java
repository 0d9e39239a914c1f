package org.linli.grievance.owner;

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

/** Finds owners anew as days and posts come and go; several processes share the work by row locks. */
@ApplicationScoped
class SweepingOwners {

    private static final Logger LOG = Logger.getLogger(SweepingOwners.class);
    private static final int AT_ONCE = 200;

    @Inject
    UnsettledMatters unsettled;

    @Inject
    SettlingOwner settling;

    @Inject
    MeterRegistry meters;

    private volatile long ownerless;

    void register(@Observes StartupEvent event) {
        Gauge.builder("linli.grievance.ownerless", () -> ownerless)
                .description("Matters for which no post in the whole district can take the next step")
                .register(meters);
    }

    @Scheduled(
            identity = "sweeping-owners",
            every = "${linli.owner.sweep-interval:PT30S}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        List<UUID> found = unsettled.some(AT_ONCE);
        while (!found.isEmpty() && settle(found)) {
            found = unsettled.some(AT_ONCE);
        }
        ownerless = unsettled.ownerless();
    }

    /** Each in a transaction of its own, so that one that fails holds up no other; false when none got on. */
    private boolean settle(List<UUID> matters) {
        boolean gotOn = false;
        for (UUID matter : matters) {
            try {
                gotOn |= settling.again(matter);
            } catch (RuntimeException failed) {
                LOG.errorf(failed, "no owner could be settled for the matter %s", matter);
            }
        }
        return gotOn;
    }
}
