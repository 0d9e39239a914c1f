package org.linli.chassis.audit;

import org.linli.chassis.problem.ErrorCode;
import org.linli.chassis.problem.Refusal;

/** Refusals of the audit trail. */
public enum AuditError implements ErrorCode {
    PURPOSE_REQUIRED(
            422, "请说明查看未脱敏信息的目的(1 至 200 个字)。", "State why you need the unmasked data, in 1 to 200 characters.");

    private final Refusal refusal;

    AuditError(int status, String chinese, String english) {
        this.refusal = new Refusal(status, chinese, english);
    }

    @Override
    public Refusal refusal() {
        return refusal;
    }
}
