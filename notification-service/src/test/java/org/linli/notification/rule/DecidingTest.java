package org.linli.notification.rule;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.chassis.id.Ids;
import org.linli.notification.model.Audience;
import org.linli.notification.model.Cause;
import org.linli.notification.rule.RuleDecision.Verdict;

class DecidingTest {

    private final NotificationRule unsettled =
            RuleFixture.rule("unsettled", Map.of("settled", "NO"), Audience.HANDLER, "LOW");
    private final NotificationRule low =
            RuleFixture.rule("low", Map.of("satisfaction", List.of(1, 2)), Audience.HANDLER, "LOW");
    private final NotificationRule thanks = RuleFixture.rule("thanks", Map.of(), Audience.RESIDENT, "THANKS");

    @Test
    void every_rule_gets_a_verdict() {
        List<RuleDecision> decisions = Deciding.about(RuleFixture.rated("YES", 2), List.of(unsettled, low, thanks));

        assertThat(decisions)
                .containsExactly(
                        new RuleDecision("unsettled", Verdict.CONDITION_NOT_MET, RuleFixture.HANDLER),
                        new RuleDecision("low", Verdict.TELL, RuleFixture.HANDLER),
                        new RuleDecision("thanks", Verdict.TELL, RuleFixture.RESIDENT));
    }

    @Test
    void of_two_rules_for_one_person_and_topic_the_first_speaks() {
        List<RuleDecision> decisions = Deciding.about(RuleFixture.rated("NO", 1), List.of(unsettled, low));

        assertThat(decisions).extracting(RuleDecision::verdict).containsExactly(Verdict.TELL, Verdict.MERGED);
    }

    @Test
    void one_person_is_told_about_two_topics() {
        NotificationRule other = RuleFixture.rule("other", Map.of(), Audience.HANDLER, "OTHER");

        assertThat(Deciding.about(RuleFixture.rated("NO", 5), List.of(unsettled, other)))
                .extracting(RuleDecision::verdict)
                .containsExactly(Verdict.TELL, Verdict.TELL);
    }

    @Test
    void where_the_event_names_nobody_nobody_is_told() {
        Cause found = new Cause(
                Ids.next(),
                "linli.grievance.closed.v1",
                Ids.next(),
                null,
                Instant.EPOCH,
                new ObjectMapper().createObjectNode());

        assertThat(Deciding.about(found, List.of(thanks)))
                .containsExactly(new RuleDecision("thanks", Verdict.NOBODY_TO_TELL, null));
    }
}
