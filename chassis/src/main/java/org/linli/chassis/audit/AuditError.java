package org.linli.chassis.audit;

import org.linli.chassis.problem.ErrorCode;
import org.linli.chassis.problem.Refusal;

/** Refusals of the audit trail. */
public enum AuditError implements ErrorCode {
    PURPOSE_REQUIRED(
            422,
            "请说明查看未脱敏信息的目的:填写代码,或“代码: 说明”(说明 4 至 200 个字)。可用代码:" + PurposeCode.names() + "。",
            "State why you need the unmasked data: a code, or \"CODE: explanation\" with 4 to 200 characters. Codes: "
                    + PurposeCode.names() + "."),
    PERIOD_TOO_LONG(
            422,
            "没有指定账号或对象时,一次最多查询 31 天。请缩短时间范围,或者指定 actor 或 targetId。",
            "Without an actor or a target at most 31 days can be asked for. Shorten the period, or name an actor or a targetId.");

    private final Refusal refusal;

    AuditError(int status, String chinese, String english) {
        this.refusal = new Refusal(status, chinese, english);
    }

    @Override
    public Refusal refusal() {
        return refusal;
    }
}
