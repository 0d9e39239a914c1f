package org.linli.notification.explain;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.linli.notification.delivery.AttemptReason;
import org.linli.notification.delivery.AttemptState;
import org.linli.notification.model.Channel;
import org.linli.notification.rule.RuleDecision;

/** The one answer about an event and a person. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "DeliveryExplanation")
public record DeliveryExplanation(
        EventView event,
        @Schema(description = "The account asked about.") UUID person,
        Answer answer,
        @Schema(examples = "已通知") String answerText,

        @Schema(description = "Every rule that names the event's type, with what became of it.")
        List<RuleView> rules,

        @Schema(description = "What the person was sent.") List<DeliveryView> deliveries) {

    /** Whether the person was told. */
    public enum Answer {
        /** Told: the message is in the inbox, whatever became of the other channels. */
        TOLD("已通知"),
        /** No rule tells anybody because of this event. */
        NO_RULE_MATCHED("没有规则适用于该事件"),
        /** Rules apply, but to others. */
        NOT_CONCERNED("该事件不涉及此人");

        private final String chinese;

        Answer(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }

    /** What happened and when it was decided about. */
    @Schema(name = "ExplainedEvent")
    public record EventView(
            UUID id,
            @Schema(examples = "linli.grievance.replied.v1") String type,
            UUID subjectId,
            Instant occurredAt,
            Instant decidedAt) {}

    /** What became of a rule. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ExplainedRule")
    public record RuleView(
            @Schema(examples = "resident-replied") String rule,
            RuleDecision.Verdict verdict,
            @Schema(examples = "应通知") String verdictText,

            @Schema(description = "Whether it is about the person asked about.")
            boolean concernsPerson) {}

    /** One message. */
    @Schema(name = "ExplainedDelivery")
    public record DeliveryView(
            UUID id,
            @Schema(examples = "resident-replied") String rule,
            @Schema(examples = "GRIEVANCE_REPLIED") String topic,
            Instant createdAt,
            Instant expiresAt,
            List<AttemptView> attempts) {}

    /** One try. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ExplainedAttempt")
    public record AttemptView(
            Channel channel,
            @Schema(examples = "1") int number,
            AttemptState state,
            @Schema(examples = "被拒绝") String stateText,
            AttemptReason reason,
            @Schema(examples = "用户未授权或授权次数已用完") String reasonText,

            @Schema(description = "The provider's own code.", examples = "43101")
            Integer errcode,

            @Schema(description = "The provider's own name for the request.")
            String requestId,

            @Schema(examples = "1") int templateVersion,
            Instant dueAt,
            Instant startedAt,
            Instant finishedAt,

            @Schema(description = "From the call to the answer, in milliseconds.", examples = "48")
            Integer latencyMillis) {}
}
