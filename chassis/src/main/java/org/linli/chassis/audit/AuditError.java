package org.linli.chassis.audit;

import org.linli.chassis.problem.ErrorCode;

/** Refusals of the audit trail. */
public enum AuditError implements ErrorCode {
    PURPOSE_REQUIRED(
            422, "请说明查看未脱敏信息的目的(1 至 200 个字)。", "State why you need the unmasked data, in 1 to 200 characters.");

    private final int status;
    private final String chinese;
    private final String english;

    AuditError(int status, String chinese, String english) {
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
