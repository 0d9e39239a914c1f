package org.linli.grievance.model;

/** Why a replied matter is taken up again. */
public enum ReopenReason {
    NOT_SETTLED("问题未解决"),
    DISSATISFIED("对答复不满意"),
    REBOUND("问题反弹");

    private final String chinese;

    ReopenReason(String chinese) {
        this.chinese = chinese;
    }

    String chinese() {
        return chinese;
    }
}
