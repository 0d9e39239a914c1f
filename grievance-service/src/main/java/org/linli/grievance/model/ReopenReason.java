package org.linli.grievance.model;

/** Why a replied matter is taken up again. */
public enum ReopenReason {
    /** 问题未解决. */
    NOT_SETTLED,
    /** 对答复不满意. */
    DISSATISFIED,
    /** 问题反弹. */
    REBOUND
}
