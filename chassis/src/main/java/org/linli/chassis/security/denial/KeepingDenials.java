package org.linli.chassis.security.denial;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;
import org.linli.chassis.problem.CodedException;
import org.linli.chassis.problem.CommonError;

/** Keeps the list at hand and turns away whom it names. */
@ApplicationScoped
public class KeepingDenials {

    private static final Logger LOG = Logger.getLogger(KeepingDenials.class);

    private final DenialSource source;
    private final Clock clock;
    private volatile DenialList list = new DenialList(Denials.NONE);
    private volatile Instant readAt;
    private boolean failing;

    @Inject
    public KeepingDenials(DenialSource source, Clock clock) {
        this.source = source;
        this.clock = clock;
    }

    void register(@Observes StartupEvent event, MeterRegistry meters) {
        Gauge.builder("linli.denials.age", this::ageSeconds)
                .baseUnit("seconds")
                .description("How long ago the list of denials was read; not a number before it was for the first time")
                .register(meters);
    }

    @Scheduled(every = "2s", concurrentExecution = ConcurrentExecution.SKIP)
    public void refresh() {
        try {
            list = new DenialList(source.read());
            readAt = clock.instant();
            if (failing) {
                LOG.info("The denials can be read again");
            }
            failing = false;
        } catch (RuntimeException away) {
            if (!failing) {
                LOG.warnf(
                        "The denials cannot be read (%s); the last ones hold",
                        away.getClass().getSimpleName());
            }
            failing = true;
        }
    }

    /**
     * @param kid the key that the token is signed with
     * @throws CodedException TOKEN_WITHDRAWN
     */
    public void requireNotDenied(JsonWebToken token, String kid) {
        if (list.covers(token, kid)) {
            throw new CodedException(CommonError.TOKEN_WITHDRAWN);
        }
    }

    boolean wereRead() {
        return readAt != null;
    }

    private double ageSeconds() {
        return readAt == null
                ? Double.NaN
                : Duration.between(readAt, clock.instant()).toMillis() / 1000.0;
    }
}
