package org.linli.chassis.problem;

/** Refusals that every service can answer with; the gateway uses the same names for its own. */
public enum CommonError implements ErrorCode {
    MALFORMED_REQUEST(400, "请求内容无法解析,请检查后重试。", "The request could not be read; check its form and send it again."),
    UNKNOWN_FIELD(400, "请求中有不认识的字段“%s”,请删除后重试。", "The request has an unknown field '%s'; remove it and send it again."),
    VALIDATION_FAILED(400, "有内容不符合要求,请按提示修改。", "Some values are not acceptable; see violations."),
    INVALID_CURSOR(400, "翻页标记无效,请从第一页重新开始。", "The cursor is not valid; start again from the first page."),
    IDEMPOTENCY_KEY_REQUIRED(400, "缺少 Idempotency-Key 请求头。", "The Idempotency-Key header is required."),
    IDEMPOTENCY_KEY_INVALID(
            400,
            "Idempotency-Key 须为 8 至 128 个可见 ASCII 字符。",
            "Idempotency-Key must be 8 to 128 visible ASCII characters."),
    UNAUTHENTICATED(401, "登录已失效或未登录,请重新登录。", "You are not signed in, or your session has expired."),
    TOKEN_WITHDRAWN(
            401,
            "登录状态已变更或已被终止,请刷新登录。",
            "This access token has been withdrawn; refresh it, and log in again if that is refused."),
    FORBIDDEN(403, "您没有进行此操作的权限。", "You are not allowed to do this."),
    NOT_FOUND(404, "内容不存在,或您无权查看。", "There is nothing here that you may see."),
    METHOD_NOT_ALLOWED(405, "此地址不支持该请求方法。", "This address does not support that method."),
    NOT_ACCEPTABLE(406, "无法以所要求的格式作答。", "No answer is available in the requested format."),
    CONFLICT(409, "内容刚刚被他人修改,请刷新后重试。", "Somebody else has just changed this; reload and try again."),
    STALE_VERSION(412, "内容已被更新,请刷新后重试。", "This has changed since you read it; reload and try again."),
    PAYLOAD_TOO_LARGE(413, "提交的内容过大。", "The request body is too large."),
    URI_TOO_LONG(414, "请求地址过长。", "The address is too long."),
    UNSUPPORTED_MEDIA_TYPE(415, "不支持此内容类型,请使用 application/json。", "Unsupported content type; use application/json."),
    IDEMPOTENCY_KEY_REUSED(
            422,
            "同一 Idempotency-Key 已用于另一请求,请更换。",
            "This Idempotency-Key was used for a different request; use a new one."),
    RULE_BROKEN(422, "此操作不符合规则。", "This breaks a rule."),
    TOO_MANY_REQUESTS(429, "请求过于频繁,请稍后再试。", "Too many requests; try again later."),
    HEADERS_TOO_LARGE(431, "请求头过大,请清理后重试。", "The request headers are too large."),
    INTERNAL_ERROR(500, "系统出错了,请稍后再试;如需协助请提供请求编号。", "Something went wrong; try again later and quote the request id."),
    UNAVAILABLE(503, "服务暂时不可用,请稍后再试。", "The service is temporarily unavailable; try again later.");

    private final Refusal refusal;

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
