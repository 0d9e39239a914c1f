package org.linli.notification.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.linli.notification.model.Cause;
import org.linli.notification.rule.RuleDecision.Verdict;

/** Says for each rule what becomes of it; of two rules that tell one person about one topic the first one does. */
public final class Deciding {

    private final Set<PersonAndTopic> told = new HashSet<>();
    private final Cause cause;

    private Deciding(Cause cause) {
        this.cause = cause;
    }

    private record PersonAndTopic(UUID person, String topic) {}

    /** @param rules those that name the event's type, in the order of their right to speak */
    public static List<RuleDecision> about(Cause cause, List<NotificationRule> rules) {
        Deciding deciding = new Deciding(cause);
        List<RuleDecision> decisions = new ArrayList<>();
        for (NotificationRule rule : rules) {
            decisions.add(deciding.decide(
                    rule.code(),
                    rule.condition(),
                    rule.audience().recipient(cause),
                    rule.topic().code()));
        }
        return decisions;
    }

    private RuleDecision decide(String rule, Condition condition, Optional<UUID> recipient, String topic) {
        if (!condition.holdsFor(cause)) {
            return new RuleDecision(rule, Verdict.CONDITION_NOT_MET, recipient.orElse(null));
        }
        if (recipient.isEmpty()) {
            return new RuleDecision(rule, Verdict.NOBODY_TO_TELL, null);
        }
        boolean first = told.add(new PersonAndTopic(recipient.get(), topic));
        return new RuleDecision(rule, first ? Verdict.TELL : Verdict.MERGED, recipient.get());
    }
}
