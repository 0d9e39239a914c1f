package org.linli.notification.model;

import org.linli.chassis.problem.ErrorCode;

/** The ways in which notification-service refuses something beyond the common ones. */
public enum NotificationError implements ErrorCode {
    ATTEMPT_WRONG_STATE(409, "发送尝试当前为“%s”状态,不能进行此操作。", "The attempt is %s; this is not possible now.");

    private final int status;
    private final String chinese;
    private final String english;

    NotificationError(int status, String chinese, String english) {
        this.status = status;
        this.chinese = chinese;
        this.english = english;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String chinese() {
        return chinese;
    }

    @Override
    public String english() {
        return english;
    }
}
