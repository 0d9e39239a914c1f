package org.linli.grievance.model;

/** Why a matter leaves the hands of its handler. */
public enum HandOnReason {
    OUTSIDE_DUTIES("不属本岗位职责"),
    OUTSIDE_PATCH("不在本责任区"),
    BEYOND_MEANS("超出本岗位办理能力"),
    RECUSAL("需要回避"),
    ABSENCE("办理人不在岗"),
    MISDIRECTED("派单有误"),
    POST_ENDED("办理岗位已离任");

    private final String chinese;

    HandOnReason(String chinese) {
        this.chinese = chinese;
    }

    /** Whether the post does not fit the matter, as apart from a holder who is not there. */
    boolean isOfThePost() {
        return this != ABSENCE && this != POST_ENDED;
    }

    public String chinese() {
        return chinese;
    }
}
