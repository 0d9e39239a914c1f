package org.linli.notification.sending;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.linli.chassis.time.ClockProducer;
import org.linli.notification.contact.ContactPoints;
import org.linli.notification.delivery.AttemptReason;
import org.linli.notification.delivery.AttemptResult;
import org.linli.notification.delivery.AttemptState;
import org.linli.notification.delivery.Deliveries;
import org.linli.notification.delivery.DeliveryAttempt;
import org.linli.notification.delivery.DeliveryAttempts;

/** Writes each step of an attempt down in a short transaction of its own. */
@ApplicationScoped
class AttemptLog {

    private static final int LAPSED_AT_ONCE = 100;

    @Inject
    DeliveryAttempts attempts;

    @Inject
    Deliveries deliveries;

    @Inject
    ContactPoints contacts;

    @Inject
    SendingConfig config;

    @Inject
    MeterRegistry meters;

    @Inject
    Clock clock;

    /**
     * Takes the next due attempt that nobody holds: as started when all that sending needs is at hand, otherwise only as
     * claimed, until it is.
     */
    @Transactional
    Optional<DueAttempt> take(boolean providerReady) {
        Instant now = clock.instant();
        return attempts.nextDue(now).map(attempt -> {
            UUID recipient = deliveries.findById(attempt.deliveryId()).recipientAccountId();
            boolean sendable = providerReady && !attempt.isExpired(now);
            Optional<String> openid = sendable ? contacts.wechatOf(recipient) : Optional.empty();
            if (openid.isPresent()) {
                attempt.startSending(now, config.lease());
            } else {
                attempt.claim(now.plus(config.claim()));
            }
            attempts.flush();
            return new DueAttempt(
                    attempt.id(), attempt.version(), recipient, attempt.message(), attempt.isExpired(now), openid);
        });
    }

    /** From now on it may have been sent; false when somebody else took it over meanwhile. */
    @Transactional
    boolean start(DueAttempt due) {
        DeliveryAttempt attempt = attempts.toChange(due.id());
        if (attempt.version() != due.version()) {
            return false;
        }
        attempt.startSending(clock.instant(), config.lease());
        return true;
    }

    /** The result, and the next attempt where there is to be one. */
    @Transactional
    void finish(DueAttempt due, AttemptResult result) {
        DeliveryAttempt attempt = attempts.toChange(due.id());
        boolean takenOver = attempt.isPending() && attempt.version() != due.version();
        if (takenOver) {
            return;
        }
        Instant now = clock.instant();
        attempt.finish(result, now);
        if (attempt.state() == AttemptState.RETRY) {
            double chance = ThreadLocalRandom.current().nextDouble();
            Instant at = retries().next(result.reason(), attempt.number(), now, chance);
            attempts.persist(attempt.next(at, now));
        }
        count(attempt);
    }

    /** Gives up waiting for those whose sender fell silent. They are not sent again: they may have arrived. */
    @Transactional
    void lapse() {
        Instant now = clock.instant();
        List<DeliveryAttempt> lapsed = attempts.lapsed(now, LAPSED_AT_ONCE);
        lapsed.forEach(attempt -> {
            attempt.lapse(now);
            count(attempt);
        });
    }

    private RetryPolicy retries() {
        return new RetryPolicy(config.firstPause(), config.longestPause(), ClockProducer.CIVIL_TIME);
    }

    private void count(DeliveryAttempt attempt) {
        AttemptReason reason = attempt.reason();
        meters.counter(
                        "linli.delivery.attempts",
                        "channel",
                        attempt.channel().name(),
                        "result",
                        attempt.state().name(),
                        "reason",
                        reason == null ? "NONE" : reason.name())
                .increment();
    }
}
