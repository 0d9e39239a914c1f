package org.linli.notification.model;

import org.linli.chassis.problem.ErrorCode;
import org.linli.chassis.problem.Refusal;

/** The ways in which notification-service refuses something beyond the common ones. */
public enum NotificationError implements ErrorCode {
    ATTEMPT_WRONG_STATE(409, "发送尝试当前为“%s”状态,不能进行此操作。", "The attempt is %s; this is not possible now.");

    private final Refusal refusal;

    NotificationError(int status, String chinese, String english) {
        this.refusal = new Refusal(status, chinese, english);
    }

    @Override
    public Refusal refusal() {
        return refusal;
    }
}
