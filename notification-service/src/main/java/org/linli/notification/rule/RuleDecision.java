package org.linli.notification.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;

/**
 * What became of one rule for one event; kept as it is for whoever asks why.
 *
 * @param recipient the account it is about; null when there is none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RuleDecision(String rule, Verdict verdict, UUID recipient) {

    /** The four things that can become of a rule. */
    public enum Verdict {
        /** The person is told. */
        TELL("应通知"),
        /** The event's data does not meet the rule's condition. */
        CONDITION_NOT_MET("不满足规则条件"),
        /** The event names nobody of the rule's audience. */
        NOBODY_TO_TELL("事件中没有该类接收人"),
        /** Another rule tells the same person about the same topic already. */
        MERGED("已由同主题的另一条规则通知");

        private final String chinese;

        Verdict(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }
}
