package org.linli.notification.template;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** A typed value that a template may name: where it comes from, which events offer it and how it reads in Chinese. */
public enum Variable {
    NUMBER("number", Kind.IDENTIFIER, facts -> facts.text("number")),
    ITEM_NAME("itemName", Kind.TEXT, facts -> facts.text("itemName")),
    STATUS_TEXT(
            "statusText", Kind.PHRASE, facts -> facts.text("status").map(it -> Words.STATUS.getOrDefault(it, "处理中"))),
    AREA_NAME("areaName", Kind.TEXT, facts -> facts.text("areaCode").map(facts.areaNames())),
    DUE_AT("dueAt", Kind.TIME, facts -> facts.time("dueAt").map(Words::time)),
    OCCURRED_AT(
            "occurredAt",
            Kind.TIME,
            facts -> Optional.of(Words.time(facts.cause().occurredAt()))),
    URGENCY_TEXT("urgencyText", Kind.PHRASE, Variable::urgency),
    SUBJECT_ID(
            "subjectId",
            Kind.IDENTIFIER,
            facts -> Optional.of(facts.cause().subjectId().toString())),
    OUTCOME_TEXT(
            "outcomeText",
            Kind.PHRASE,
            facts -> facts.text("outcome").map(it -> Words.OUTCOME.getOrDefault(it, "已答复")),
            "linli.grievance.replied.v1"),
    REASON_TEXT(
            "reasonText",
            Kind.TEXT,
            facts -> facts.text("reason").map(it -> Words.REASON.getOrDefault(it, "其他原因")),
            "linli.grievance.reopened.v1",
            "linli.grievance.transferred.v1",
            "linli.grievance.returned.v1",
            "linli.grievance.recalled.v1"),
    SETTLED_TEXT(
            "settledText",
            Kind.PHRASE,
            facts -> facts.text("settled").map(it -> Words.SETTLED.getOrDefault(it, "未说明")),
            "linli.grievance.rated.v1"),
    SATISFACTION("satisfaction", Kind.IDENTIFIER, facts -> facts.text("satisfaction"), "linli.grievance.rated.v1");

    /** What a value is made of, which decides the fields that it fits. */
    public enum Kind {
        /** ASCII letters, digits and dashes. */
        IDENTIFIER,
        /** A few Chinese characters from a fixed list. */
        PHRASE,
        /** A moment in civil time. */
        TIME,
        /** Anything. */
        TEXT
    }

    private static final Duration URGENT = Duration.ofHours(24);

    private final String label;
    private final Kind kind;
    private final Function<Facts, Optional<String>> reading;
    private final Set<String> onlyOf;

    Variable(String label, Kind kind, Function<Facts, Optional<String>> reading, String... onlyOf) {
        this.label = label;
        this.kind = kind;
        this.reading = reading;
        this.onlyOf = Set.of(onlyOf);
    }

    /** The variable that a template calls so. */
    public static Optional<Variable> named(String label) {
        return Arrays.stream(values()).filter(it -> it.label.equals(label)).findFirst();
    }

    public Kind kind() {
        return kind;
    }

    public boolean isOfferedBy(String eventType) {
        return onlyOf.isEmpty() || onlyOf.contains(eventType);
    }

    /** How it reads; empty when the event does not say. */
    public Optional<String> read(Facts facts) {
        return reading.apply(facts).filter(value -> !value.isBlank());
    }

    private static Optional<String> urgency(Facts facts) {
        Instant urgentUntil = facts.cause().occurredAt().plus(URGENT);
        return facts.time("dueAt").map(due -> due.isAfter(urgentUntil) ? "一般" : "紧急");
    }

    /** The Chinese of the codes that events carry; a code that is newer than this list has a word that is never wrong. */
    private static final class Words {
        static final Map<String, String> STATUS = Map.of(
                "SUBMITTED", "待受理",
                "ACCEPTED", "已受理",
                "DISPATCHED", "已派单",
                "IN_PROGRESS", "办理中",
                "REPLIED", "已答复",
                "CLOSED", "已办结",
                "REOPENED", "重新办理");
        static final Map<String, String> OUTCOME = Map.of(
                "SETTLED", "已解决",
                "EXPLAINED", "解释说明",
                "NOT_SUPPORTED", "不予支持",
                "REFERRED", "指引办理");
        static final Map<String, String> REASON = Map.of(
                "NOT_SETTLED", "问题未解决",
                "DISSATISFIED", "对答复不满意",
                "REBOUND", "问题反弹",
                "OUTSIDE_DUTIES", "不属本岗位职责",
                "OUTSIDE_PATCH", "不在本责任区",
                "BEYOND_MEANS", "超出本岗位办理能力",
                "RECUSAL", "需要回避",
                "ABSENCE", "办理人不在岗",
                "MISDIRECTED", "派单有误",
                "POST_ENDED", "办理岗位已离任");
        static final Map<String, String> SETTLED = Map.of("YES", "已解决", "PARTLY", "部分解决", "NO", "未解决");

        private Words() {}

        static String time(Instant moment) {
            return Facts.CIVIL_FORM.format(moment);
        }
    }
}
