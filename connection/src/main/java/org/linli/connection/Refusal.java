package org.linli.connection;

import java.util.Locale;

/**
 * The answers that a connection gets before, or instead of, one of what stands behind it. A code that others use too has
 * the same name, status and words there.
 */
enum Refusal {
    MALFORMED_REQUEST(
            400,
            "请求有误",
            "Bad request",
            "请求内容无法解析,请检查后重试。",
            "The request could not be read; check its form and send it again."),
    UNAUTHENTICATED(
            401, "请先登录", "Sign in first", "登录已失效或未登录,请重新登录。", "You are not signed in, or your session has expired."),
    FORBIDDEN(403, "没有权限", "Not allowed", "您没有进行此操作的权限。", "You are not allowed to do this."),
    NOT_FOUND(404, "未找到", "Not found", "内容不存在,或您无权查看。", "There is nothing here that you may see."),
    METHOD_NOT_ALLOWED(
            405, "方法不支持", "Method not allowed", "此地址不支持该请求方法。", "This address does not support that method."),
    NOT_ACCEPTABLE(406, "格式不支持", "Not acceptable", "无法以所要求的格式作答。", "No answer is available in the requested format."),
    REQUEST_TIMEOUT(
            408,
            "请求超时",
            "Request timed out",
            "请求内容迟迟未传完,请检查网络后重试。",
            "The request did not arrive in time; check the network and try again."),
    CONFLICT(
            409,
            "当前状态不允许",
            "Not possible in this state",
            "内容刚刚被他人修改,请刷新后重试。",
            "Somebody else has just changed this; reload and try again."),
    STALE_VERSION(
            412, "版本已过期", "Out of date", "内容已被更新,请刷新后重试。", "This has changed since you read it; reload and try again."),
    PAYLOAD_TOO_LARGE(413, "内容过大", "Too large", "提交的内容过大。", "The request body is too large."),
    URI_TOO_LONG(
            414,
            "地址过长",
            "Address too long",
            "请求地址过长,请缩短后重试。",
            "The request's address is too long; shorten it and try again."),
    UNSUPPORTED_MEDIA_TYPE(
            415,
            "内容类型不支持",
            "Unsupported content type",
            "不支持此内容类型,请使用 application/json。",
            "Unsupported content type; use application/json."),
    TOO_MANY_REQUESTS(429, "请求过于频繁", "Too many requests", "请求过于频繁,请稍后再试。", "Too many requests; try again later."),
    HEADERS_TOO_LARGE(431, "请求头过大", "Headers too large", "请求头过大,请清理后重试。", "The request headers are too large."),
    INTERNAL_ERROR(
            500,
            "系统错误",
            "Internal error",
            "系统出错了,请稍后再试;如需协助请提供请求编号。",
            "Something went wrong; try again later and quote the request id."),
    UNAVAILABLE(
            503, "服务暂不可用", "Unavailable", "服务暂时不可用,请稍后再试。", "The service is temporarily unavailable; try again later."),
    HTTP_VERSION_UNSUPPORTED(505, "协议版本不支持", "Protocol version not supported", "请使用 HTTP/1.1。", "Use HTTP/1.1.");

    private final int status;
    private final String chineseTitle;
    private final String englishTitle;
    private final String chinese;
    private final String english;

    Refusal(int status, String chineseTitle, String englishTitle, String chinese, String english) {
        this.status = status;
        this.chineseTitle = chineseTitle;
        this.englishTitle = englishTitle;
        this.chinese = chinese;
        this.english = english;
    }

    /** The one that says something about a status that was answered without a word. */
    static Refusal ofStatus(int status) {
        for (Refusal refusal : values()) {
            if (refusal.status == status) {
                return refusal;
            }
        }
        return status >= 500 ? INTERNAL_ERROR : MALFORMED_REQUEST;
    }

    int status() {
        return status;
    }

    boolean asksToComeBack() {
        return this == UNAVAILABLE || this == TOO_MANY_REQUESTS;
    }

    String detail(boolean inEnglish) {
        return inEnglish ? english : chinese;
    }

    /** @param answered the status of the answer, which may be one that only shares these words */
    String problem(int answered, Asked asked) {
        boolean inEnglish = Languages.isEnglish(Languages.preferred(asked.acceptLanguage()));
        return "{\"type\":\"urn:linli:problem:"
                + name().toLowerCase(Locale.ROOT).replace('_', '-') + "\",\"title\":\""
                + (inEnglish ? englishTitle : chineseTitle) + "\",\"status\":" + answered + ",\"detail\":\""
                + detail(inEnglish) + "\",\"code\":\"" + name() + "\",\"requestId\":\"" + asked.requestId() + "\"}";
    }
}
