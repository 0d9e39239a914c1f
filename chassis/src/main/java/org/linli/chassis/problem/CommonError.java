package org.linli.chassis.problem;

import org.linli.connection.CommonRefusal;

/** Refusals that every service can answer with; the gateway uses the same names for its own. */
public enum CommonError implements ErrorCode {
    MALFORMED_REQUEST(CommonRefusal.MALFORMED_REQUEST),
    UNKNOWN_FIELD(400, "请求中有不认识的字段“%s”,请删除后重试。", "The request has an unknown field '%s'; remove it and send it again."),
    VALIDATION_FAILED(400, "有内容不符合要求,请按提示修改。", "Some values are not acceptable; see violations."),
    INVALID_CURSOR(400, "翻页标记无效,请从第一页重新开始。", "The cursor is not valid; start again from the first page."),
    IDEMPOTENCY_KEY_REQUIRED(400, "缺少 Idempotency-Key 请求头。", "The Idempotency-Key header is required."),
    IDEMPOTENCY_KEY_INVALID(
            400,
            "Idempotency-Key 须为 8 至 128 个可见 ASCII 字符。",
            "Idempotency-Key must be 8 to 128 visible ASCII characters."),
    UNAUTHENTICATED(CommonRefusal.UNAUTHENTICATED),
    TOKEN_WITHDRAWN(CommonRefusal.TOKEN_WITHDRAWN),
    FORBIDDEN(CommonRefusal.FORBIDDEN),
    NOT_FOUND(CommonRefusal.NOT_FOUND),
    METHOD_NOT_ALLOWED(CommonRefusal.METHOD_NOT_ALLOWED),
    NOT_ACCEPTABLE(CommonRefusal.NOT_ACCEPTABLE),
    CONFLICT(CommonRefusal.CONFLICT),
    STALE_VERSION(CommonRefusal.STALE_VERSION),
    PAYLOAD_TOO_LARGE(CommonRefusal.PAYLOAD_TOO_LARGE),
    URI_TOO_LONG(CommonRefusal.URI_TOO_LONG),
    UNSUPPORTED_MEDIA_TYPE(CommonRefusal.UNSUPPORTED_MEDIA_TYPE),
    IDEMPOTENCY_KEY_REUSED(
            422,
            "同一 Idempotency-Key 已用于另一请求,请更换。",
            "This Idempotency-Key was used for a different request; use a new one."),
    RULE_BROKEN(422, "此操作不符合规则。", "This breaks a rule."),
    TOO_MANY_REQUESTS(CommonRefusal.TOO_MANY_REQUESTS),
    HEADERS_TOO_LARGE(CommonRefusal.HEADERS_TOO_LARGE),
    INTERNAL_ERROR(CommonRefusal.INTERNAL_ERROR),
    UNAVAILABLE(CommonRefusal.UNAVAILABLE);

    private final Refusal refusal;

    CommonError(CommonRefusal same) {
        this(same.status(), same.chinese(), same.english());
    }

    CommonError(int status, String chinese, String english) {
        this.refusal = new Refusal(status, chinese, english);
    }

    /** The common code for a status that was answered without one. */
    static CommonError ofStatus(int status) {
        return switch (status) {
            case 401 -> UNAUTHENTICATED;
            case 403 -> FORBIDDEN;
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 409 -> CONFLICT;
            case 412 -> STALE_VERSION;
            case 413 -> PAYLOAD_TOO_LARGE;
            case 414 -> URI_TOO_LONG;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            case 422 -> RULE_BROKEN;
            case 429 -> TOO_MANY_REQUESTS;
            case 431 -> HEADERS_TOO_LARGE;
            case 503 -> UNAVAILABLE;
            default -> status >= 500 ? INTERNAL_ERROR : MALFORMED_REQUEST;
        };
    }

    @Override
    public Refusal refusal() {
        return refusal;
    }
}
