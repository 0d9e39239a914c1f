package org.linli.chassis.audit;

import java.util.Arrays;
import java.util.stream.Collectors;

/** What somebody's protected data may be looked at for. The list is closed, so that lookups can be counted and compared. */
public enum PurposeCode {
    /** 回访: calling somebody back about what they raised. */
    CALL_BACK,
    /** 上门走访: going to see somebody at home. */
    VISIT,
    /** 上门处置: having something mended or dealt with at the place. */
    REPAIR,
    /** 核实身份: making sure that somebody is who they say. */
    VERIFY_IDENTITY,
    /** 调解: bringing the parties of a dispute together. */
    MEDIATION,
    /** 关爱服务: looking after somebody who needs it. */
    CARE,
    /** 紧急救助: life, health or property is in danger now. */
    EMERGENCY,
    /** 更正信息: correcting what is on record, mostly at the person's own request. */
    CORRECTION,
    /** 督办核查: checking how others handled a matter. */
    SUPERVISION,
    /** 依法履职: a duty that a law names; the text says which. */
    LEGAL_DUTY,
    /** 消息送达: a service of Linli that sends a message. */
    NOTIFICATION_DELIVERY;

    /** All names, for texts that tell people what there is to choose from. */
    static String names() {
        return Arrays.stream(values()).map(Enum::name).collect(Collectors.joining(", "));
    }
}
