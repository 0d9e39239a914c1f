package org.linli.chassis.audit.chain;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.ToDoubleFunction;
import org.linli.chassis.audit.chain.Verifications.Standing;

/** Verifies the chain without being asked, once however many replicas run, and shows on all of them how it stands. */
@ApplicationScoped
class VerifyingEveryNight {

    private final VerifyingTheChain verifying;
    private final Verifications verifications;
    private final Turns turns;
    private final Clock clock;

    VerifyingEveryNight(
            VerifyingTheChain verifying, Verifications verifications, Turns turns, MeterRegistry metrics, Clock clock) {
        this.verifying = verifying;
        this.verifications = verifications;
        this.turns = turns;
        this.clock = clock;
        show(
                metrics,
                "chain.intact",
                "1 when the last verification found the chain intact, 0 when not",
                now -> now.intact() ? 1 : 0);
        show(
                metrics,
                "chain.anchored",
                "1 when the last verification held the chain against what is known elsewhere",
                now -> now.anchored() ? 1 : 0);
        show(metrics, "chain.breaches", "Verifications that found the chain broken", Standing::breaches);
        show(metrics, "chain.verified.age", "Seconds since the chain was last found intact", this::age);
    }

    /** The minute is part of the turn: two replicas whose clocks differ a little still take the same one. */
    @Scheduled(cron = "${linli.audit.verification-cron}", concurrentExecution = ConcurrentExecution.SKIP)
    void verify() {
        if (turns.take("VERIFICATION", clock.instant().truncatedTo(ChronoUnit.MINUTES))) {
            verifying.verify();
        }
    }

    @Scheduled(every = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        verifications.look();
    }

    private void show(MeterRegistry metrics, String name, String meaning, ToDoubleFunction<Standing> value) {
        Gauge.builder(
                        "linli.audit." + name,
                        () -> verifications.standing().map(value::applyAsDouble).orElse(Double.NaN))
                .description(meaning)
                .register(metrics);
    }

    private double age(Standing now) {
        Instant goodAt = now.goodAt();
        return goodAt == null
                ? Double.NaN
                : Duration.between(goodAt, clock.instant()).toSeconds();
    }
}
