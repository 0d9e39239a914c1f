package org.linli.notification.delivery;

import org.linli.chassis.problem.Named;

/** Where an attempt stands. */
public enum AttemptState implements Named {
    /** 待发送. */
    PENDING("待发送"),
    /** 发送中: handed to the provider, or about to be. */
    SENDING("发送中"),
    /** 已送达渠道: the provider took it. */
    SENT("已发送"),
    /** 被拒绝: the provider will never take it. */
    REFUSED("被拒绝"),
    /** 稍后重试: it surely did not arrive; the next attempt is planned. */
    RETRY("稍后重试"),
    /** 结果未知: it may have arrived, so it is not sent again. */
    UNKNOWN("结果未知"),
    /** 未发送. */
    SKIPPED("未发送");

    private final String chinese;

    AttemptState(String chinese) {
        this.chinese = chinese;
    }

    @Override
    public String chinese() {
        return chinese;
    }
}
