package org.linli.notification.delivery;

import static org.linli.notification.delivery.AttemptState.REFUSED;
import static org.linli.notification.delivery.AttemptState.RETRY;
import static org.linli.notification.delivery.AttemptState.SKIPPED;
import static org.linli.notification.delivery.AttemptState.UNKNOWN;

/** Why an attempt ended as it did; the reason decides the state. */
public enum AttemptReason {
    CONSENT_USED_UP(REFUSED, "用户未授权或授权次数已用完"),
    CONTACT_INVALID(REFUSED, "微信账号标识无效"),
    TEMPLATE_INVALID(REFUSED, "渠道模板无效"),
    CONTENT_INVALID(REFUSED, "消息内容不符合渠道要求"),
    REFUSED_BY_PROVIDER(REFUSED, "渠道拒绝发送"),
    PROVIDER_BUSY(RETRY, "渠道繁忙"),
    PROVIDER_UNREACHABLE(RETRY, "无法连接渠道"),
    TOKEN_REFUSED(RETRY, "渠道访问凭证被拒绝"),
    MINUTE_QUOTA(RETRY, "渠道每分钟限额已满"),
    DAILY_QUOTA(RETRY, "渠道当日限额已满"),
    CONTACT_UNAVAILABLE(RETRY, "暂时无法查询联系方式"),
    NO_ANSWER(UNKNOWN, "已提交渠道但未收到应答"),
    NO_RESULT(UNKNOWN, "发送中断,结果未知"),
    NO_CONTACT(SKIPPED, "接收人没有该渠道的联系方式"),
    EXPIRED(SKIPPED, "已过有效期"),
    CONTENT_INCOMPLETE(SKIPPED, "事件缺少消息所需内容");

    private final AttemptState state;
    private final String chinese;

    AttemptReason(AttemptState state, String chinese) {
        this.state = state;
        this.chinese = chinese;
    }

    public AttemptState state() {
        return state;
    }

    public String chinese() {
        return chinese;
    }
}
