package org.linli.grievance.model;

/** The way by which a matter reached the community. */
public enum IntakeChannel {
    /** 微信小程序. */
    WECHAT_MINI_PROGRAM,
    /** 网格巡查或入户走访: found by a grid worker. */
    PATROL
}
