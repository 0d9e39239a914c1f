package org.linli.grid.household.model;

/** Why a household is looked after. */
public enum CareFlag {
    /** 独居老人. */
    ELDERLY_ALONE,
    /** 残疾人. */
    DISABLED,
    /** 低保/低收入. */
    LOW_INCOME,
    /** 留守儿童. */
    LEFT_BEHIND_CHILD,
    /** 退役军人. */
    VETERAN
}
