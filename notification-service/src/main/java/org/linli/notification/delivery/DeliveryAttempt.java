package org.linli.notification.delivery;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.linli.chassis.id.Ids;
import org.linli.chassis.problem.CodedException;
import org.linli.notification.model.Channel;
import org.linli.notification.model.NotificationError;
import org.linli.notification.template.RenderedMessage;

/**
 * One try to bring a delivery over one channel: the aggregate whose named methods are the only way to change it. A retry
 * is the next attempt, so that nothing of what happened is overwritten.
 */
@Entity
@Table(name = "delivery_attempt")
public class DeliveryAttempt {

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID deliveryId;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    private int number;

    @Enumerated(EnumType.STRING)
    private AttemptState state;

    private short priority;
    private int templateVersion;

    @JdbcTypeCode(SqlTypes.JSON)
    private RenderedMessage message;

    private Instant dueAt;
    private Instant expiresAt;
    private Instant claimedUntil;
    private Instant startedAt;
    private Instant leaseUntil;
    private Instant finishedAt;

    @Enumerated(EnumType.STRING)
    private AttemptReason reason;

    private Integer errcode;
    private String requestId;
    private Integer latencyMillis;

    protected DeliveryAttempt() {}

    /**
     * What is to be brought where.
     *
     * @param priority 1 goes first
     * @param message null when the event lacks something that the message needs
     */
    public record Plan(
            UUID deliveryId,
            Channel channel,
            short priority,
            int templateVersion,
            RenderedMessage message,
            Instant dueAt,
            Instant expiresAt) {}

    public static DeliveryAttempt planned(Plan plan) {
        return attempt(plan, 1);
    }

    private static DeliveryAttempt attempt(Plan plan, int number) {
        DeliveryAttempt attempt = new DeliveryAttempt();
        attempt.id = Ids.next();
        attempt.deliveryId = plan.deliveryId();
        attempt.channel = plan.channel();
        attempt.number = number;
        attempt.state = AttemptState.PENDING;
        attempt.priority = plan.priority();
        attempt.templateVersion = plan.templateVersion();
        attempt.message = plan.message();
        attempt.dueAt = plan.dueAt();
        attempt.expiresAt = plan.expiresAt();
        return attempt;
    }

    /** Somebody prepares to send it; when they fall silent it is anybody's again. */
    public void claim(Instant until) {
        require(AttemptState.PENDING);
        claimedUntil = until;
    }

    /** From here on the provider may have it. After the lease nobody is waiting for an answer any more. */
    public void startSending(Instant at, Duration lease) {
        require(AttemptState.PENDING);
        state = AttemptState.SENDING;
        startedAt = at;
        leaseUntil = at.plus(lease);
    }

    /** Notes the result of what was started, or why it was not started. A late answer is better than none. */
    public void finish(AttemptResult result, Instant at) {
        if (reason != AttemptReason.NO_RESULT && state != AttemptState.PENDING) {
            require(AttemptState.SENDING);
        }
        state = result.state();
        reason = result.reason();
        errcode = result.errcode();
        requestId = result.requestId();
        finishedAt = at;
        latencyMillis =
                startedAt == null ? null : (int) Duration.between(startedAt, at).toMillis();
    }

    /** The sender fell silent between starting and answering. */
    public void lapse(Instant at) {
        require(AttemptState.SENDING);
        finish(AttemptResult.of(AttemptReason.NO_RESULT), at);
    }

    /** The next attempt with the same message; one that would come too late is skipped at once, for the record. */
    public DeliveryAttempt next(Instant at, Instant now) {
        require(AttemptState.RETRY);
        Plan plan = new Plan(deliveryId, channel, priority, templateVersion, message, at, expiresAt);
        DeliveryAttempt next = attempt(plan, number + 1);
        if (!at.isBefore(expiresAt)) {
            next.finish(AttemptResult.of(AttemptReason.EXPIRED), now);
        }
        return next;
    }

    private void require(AttemptState wanted) {
        if (state != wanted) {
            throw new CodedException(NotificationError.ATTEMPT_WRONG_STATE, state);
        }
    }

    public boolean isPending() {
        return state == AttemptState.PENDING;
    }

    public boolean isExpired(Instant at) {
        return !at.isBefore(expiresAt);
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public UUID deliveryId() {
        return deliveryId;
    }

    public Channel channel() {
        return channel;
    }

    public int number() {
        return number;
    }

    public AttemptState state() {
        return state;
    }

    public int templateVersion() {
        return templateVersion;
    }

    public RenderedMessage message() {
        return message;
    }

    public Instant dueAt() {
        return dueAt;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public Instant finishedAt() {
        return finishedAt;
    }

    public AttemptReason reason() {
        return reason;
    }

    public Integer errcode() {
        return errcode;
    }

    public String requestId() {
        return requestId;
    }

    public Integer latencyMillis() {
        return latencyMillis;
    }
}
