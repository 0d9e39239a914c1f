package org.linli.outreach.model;

/** Why a household is looked after, as grid-service names it; which household that is, is known there only. */
public enum CareFlag {
    /** 独居老人. */
    ELDERLY_ALONE,
    /** 残疾人家庭. */
    DISABLED,
    /** 低收入家庭. */
    LOW_INCOME,
    /** 留守儿童. */
    LEFT_BEHIND_CHILD,
    /** 退役军人. */
    VETERAN
}
