package org.linli.connection;

import java.util.Locale;

/** The refusals that are the same whoever gives them, the port, the gateway or a service: one code, status and words. */
public enum CommonRefusal {
    MALFORMED_REQUEST(400, "请求内容无法解析,请检查后重试。", "The request could not be read; check its form and send it again."),
    UNAUTHENTICATED(401, "登录已失效或未登录,请重新登录。", "You are not signed in, or your session has expired."),
    TOKEN_WITHDRAWN(
            401,
            "登录状态已变更或已被终止,请刷新登录。",
            "This access token has been withdrawn; refresh it, and log in again if that is refused."),
    FORBIDDEN(403, "您没有进行此操作的权限。", "You are not allowed to do this."),
    NOT_FOUND(404, "内容不存在,或您无权查看。", "There is nothing here that you may see."),
    METHOD_NOT_ALLOWED(405, "此地址不支持该请求方法。", "This address does not support that method."),
    NOT_ACCEPTABLE(406, "无法以所要求的格式作答。", "No answer is available in the requested format."),
    REQUEST_TIMEOUT(408, "请求内容迟迟未传完,请检查网络后重试。", "The request did not arrive in time; check the network and try again."),
    CONFLICT(409, "内容刚刚被他人修改,请刷新后重试。", "Somebody else has just changed this; reload and try again."),
    STALE_VERSION(412, "内容已被更新,请刷新后重试。", "This has changed since you read it; reload and try again."),
    PAYLOAD_TOO_LARGE(413, "提交的内容过大。", "The request body is too large."),
    URI_TOO_LONG(414, "请求地址过长,请缩短后重试。", "The request's address is too long; shorten it and try again."),
    UNSUPPORTED_MEDIA_TYPE(415, "不支持此内容类型,请使用 application/json。", "Unsupported content type; use application/json."),
    TOO_MANY_REQUESTS(429, "请求过于频繁,请稍后再试。", "Too many requests; try again later."),
    HEADERS_TOO_LARGE(431, "请求头过大,请清理后重试。", "The request headers are too large."),
    INTERNAL_ERROR(500, "系统出错了,请稍后再试;如需协助请提供请求编号。", "Something went wrong; try again later and quote the request id."),
    UNAVAILABLE(503, "服务暂时不可用,请稍后再试。", "The service is temporarily unavailable; try again later."),
    HTTP_VERSION_UNSUPPORTED(505, "请使用 HTTP/1.1。", "Use HTTP/1.1.");

    private final int status;
    private final String chinese;
    private final String english;

    CommonRefusal(int status, String chinese, String english) {
        this.status = status;
        this.chinese = chinese;
        this.english = english;
    }

    /** The first that says something about a status that was answered without a word. */
    static CommonRefusal ofStatus(int status) {
        for (CommonRefusal refusal : values()) {
            if (refusal.status == status) {
                return refusal;
            }
        }
        return status >= 500 ? INTERNAL_ERROR : MALFORMED_REQUEST;
    }

    public int status() {
        return status;
    }

    boolean asksToComeBack() {
        return this == UNAVAILABLE || this == TOO_MANY_REQUESTS;
    }

    public String chinese() {
        return chinese;
    }

    public String english() {
        return english;
    }

    /** @param answered the status of the answer, which may be one that only shares these words */
    String problem(int answered, Asked asked) {
        boolean inEnglish = Languages.isEnglish(Languages.preferred(asked.acceptLanguage()));
        return "{\"type\":\"urn:linli:problem:"
                + name().toLowerCase(Locale.ROOT).replace('_', '-') + "\",\"title\":\""
                + StatusTitle.of(answered, inEnglish) + "\",\"status\":" + answered + ",\"detail\":\""
                + (inEnglish ? english : chinese) + "\",\"code\":\"" + name() + "\",\"requestId\":\""
                + asked.requestId() + "\"}";
    }
}
