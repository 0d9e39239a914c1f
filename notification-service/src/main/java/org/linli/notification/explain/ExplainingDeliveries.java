package org.linli.notification.explain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.linli.chassis.audit.read.Reads;
import org.linli.chassis.security.AreaPath;
import org.linli.chassis.security.Caller;
import org.linli.notification.delivery.AttemptReason;
import org.linli.notification.delivery.DecidedEvent;
import org.linli.notification.delivery.DecidedEvents;
import org.linli.notification.delivery.Deliveries;
import org.linli.notification.delivery.Delivery;
import org.linli.notification.delivery.DeliveryAttempt;
import org.linli.notification.delivery.DeliveryAttempts;
import org.linli.notification.explain.DeliveryExplanation.Answer;
import org.linli.notification.explain.DeliveryExplanation.AttemptView;
import org.linli.notification.explain.DeliveryExplanation.DeliveryView;
import org.linli.notification.explain.DeliveryExplanation.EventView;
import org.linli.notification.explain.DeliveryExplanation.RuleView;
import org.linli.notification.rule.RuleDecision;
import org.linli.notification.rule.RuleDecision.Verdict;

/** Puts the stored decisions about one event and one person together. */
@ApplicationScoped
class ExplainingDeliveries {

    @Inject
    DecidedEvents decided;

    @Inject
    Deliveries deliveries;

    @Inject
    DeliveryAttempts attempts;

    @Inject
    Reads reads;

    @Transactional
    DeliveryExplanation explain(Caller caller, UUID event, UUID person) {
        DecidedEvent decision = decided.visible(ExplainScope.of(caller), event);
        List<DeliveryView> sent =
                deliveries.of(event, person).stream().map(this::delivery).toList();
        reads.one(caller, "ACCOUNT", person, new AreaPath(decision.areaPath()), "deliveries", sent.size());
        Answer answer = answer(decision, sent);
        return new DeliveryExplanation(
                new EventView(
                        decision.eventId(),
                        decision.eventType(),
                        decision.subjectId(),
                        decision.occurredAt(),
                        decision.decidedAt()),
                person,
                answer,
                answer.chinese(),
                decision.decisions().stream().map(it -> rule(it, person)).toList(),
                sent);
    }

    private static Answer answer(DecidedEvent decision, List<DeliveryView> sent) {
        if (!sent.isEmpty()) {
            return Answer.TOLD;
        }
        boolean anybody = decision.decisions().stream().anyMatch(it -> it.verdict() == Verdict.TELL);
        return anybody ? Answer.NOT_CONCERNED : Answer.NO_RULE_MATCHED;
    }

    private static RuleView rule(RuleDecision decision, UUID person) {
        return new RuleView(
                decision.rule(), decision.verdict(), decision.verdict().chinese(), person.equals(decision.recipient()));
    }

    private DeliveryView delivery(Delivery delivery) {
        return new DeliveryView(
                delivery.id(),
                delivery.ruleCode(),
                delivery.topic(),
                delivery.createdAt(),
                delivery.expiresAt(),
                attempts.of(delivery.id()).stream()
                        .map(ExplainingDeliveries::attempt)
                        .toList());
    }

    private static AttemptView attempt(DeliveryAttempt attempt) {
        AttemptReason reason = attempt.reason();
        return new AttemptView(
                attempt.channel(),
                attempt.number(),
                attempt.state(),
                attempt.state().chinese(),
                reason,
                reason == null ? null : reason.chinese(),
                attempt.errcode(),
                attempt.requestId(),
                attempt.templateVersion(),
                attempt.dueAt(),
                attempt.startedAt(),
                attempt.finishedAt(),
                attempt.latencyMillis());
    }
}
