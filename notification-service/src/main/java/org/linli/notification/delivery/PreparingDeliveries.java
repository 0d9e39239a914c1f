package org.linli.notification.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.linli.chassis.district.KnownAreas;
import org.linli.notification.inbox.InboxItem;
import org.linli.notification.inbox.InboxItems;
import org.linli.notification.model.Cause;
import org.linli.notification.model.Channel;
import org.linli.notification.rule.Deciding;
import org.linli.notification.rule.NotificationRule;
import org.linli.notification.rule.NotificationRules;
import org.linli.notification.rule.RuleDecision;
import org.linli.notification.rule.RuleDecision.Verdict;
import org.linli.notification.template.Facts;
import org.linli.notification.template.MessageTemplate;
import org.linli.notification.template.MessageTemplates;
import org.linli.notification.template.RenderedMessage;

/** Decides whom an event concerns and writes down what is to be sent to whom; sends nothing. */
@ApplicationScoped
public class PreparingDeliveries {

    @Inject
    NotificationRules rules;

    @Inject
    MessageTemplates templates;

    @Inject
    DecidedEvents decided;

    @Inject
    Deliveries deliveries;

    @Inject
    DeliveryAttempts attempts;

    @Inject
    InboxItems inbox;

    @Inject
    KnownAreas areas;

    @Inject
    Event<AttemptsPlanned> planned;

    @Inject
    Clock clock;

    @Transactional
    public void prepare(Cause cause) {
        List<NotificationRule> named = rules.naming(cause.eventType());
        List<RuleDecision> decisions = Deciding.about(cause, named);
        Instant now = clock.instant();
        decided.remember(cause, decisions, now);
        Facts facts = new Facts(cause, areas::nameOf);
        for (int i = 0; i < decisions.size(); i++) {
            if (decisions.get(i).verdict() == Verdict.TELL) {
                tell(decisions.get(i).recipient(), named.get(i), facts, now);
            }
        }
        planned.fire(new AttemptsPlanned());
    }

    private void tell(UUID person, NotificationRule rule, Facts facts, Instant now) {
        Instant expiresAt = facts.cause().occurredAt().plus(rule.expiresAfter());
        Optional<UUID> opened = deliveries.open(facts.cause(), person, rule, now, expiresAt);
        if (opened.isEmpty()) {
            return;
        }
        for (Channel channel : rule.channels()) {
            MessageTemplate template = templates
                    .published(rule.templateKey(), channel)
                    .orElseThrow(() -> new IllegalStateException("no template for rule " + rule.code()));
            Optional<RenderedMessage> message = template.render(facts);
            DeliveryAttempt attempt = DeliveryAttempt.planned(new DeliveryAttempt.Plan(
                    opened.get(), channel, rule.priority(), template.version(), message.orElse(null), now, expiresAt));
            if (message.isEmpty()) {
                attempt.finish(AttemptResult.of(AttemptReason.CONTENT_INCOMPLETE), now);
            } else if (channel == Channel.IN_APP) {
                inbox.persist(InboxItem.of(
                        opened.get(), person, content(rule, message.get().fields(), facts.cause())));
                attempt.finish(AttemptResult.sent(), now);
            }
            attempts.persist(attempt);
        }
    }

    private static InboxItem.Content content(NotificationRule rule, Map<String, String> fields, Cause cause) {
        return new InboxItem.Content(
                rule.topic().code(),
                fields.get("title"),
                fields.get("text"),
                rule.topic().subjectType(),
                cause.subjectId(),
                cause.occurredAt());
    }
}
