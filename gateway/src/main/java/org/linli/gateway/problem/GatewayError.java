package org.linli.gateway.problem;

import java.util.Locale;

/**
 * Every way in which the gateway itself refuses a request. A code that services use too has the same name, status and
 * words there.
 */
public enum GatewayError {
    MALFORMED_REQUEST(400, "请求内容无法解析,请检查后重试。", "The request could not be read; check its form and send it again."),
    UNAUTHENTICATED(401, "登录已失效或未登录,请重新登录。", "You are not signed in, or your session has expired."),
    TOKEN_WITHDRAWN(
            401,
            "登录状态已变更或已被终止,请刷新登录。",
            "This access token has been withdrawn; refresh it, and log in again if that is refused."),
    NOT_FOUND(404, "内容不存在,或您无权查看。", "There is nothing here that you may see."),
    METHOD_NOT_ALLOWED(405, "此地址不支持该请求方法。", "This address does not support that method."),
    REQUEST_TIMEOUT(408, "请求内容迟迟未传完,请检查网络后重试。", "The request did not arrive in time; check the network and try again."),
    PAYLOAD_TOO_LARGE(413, "提交的内容过大。", "The request body is too large."),
    TOO_MANY_REQUESTS(429, "请求过于频繁,请稍后再试。", "Too many requests; try again later."),
    INTERNAL_ERROR(500, "系统出错了,请稍后再试;如需协助请提供请求编号。", "Something went wrong; try again later and quote the request id."),
    UPSTREAM_FAILED(502, "服务未能给出完整应答,请稍后再试。", "The service did not answer properly; try again later."),
    UNAVAILABLE(503, "服务暂时不可用,请稍后再试。", "The service is temporarily unavailable; try again later."),
    UPSTREAM_TIMEOUT(504, "服务响应超时,请稍后再试。", "The service did not answer in time; try again later.");

    private final int status;
    private final String chinese;
    private final String english;

    GatewayError(int status, String chinese, String english) {
        this.status = status;
        this.chinese = chinese;
        this.english = english;
    }

    public int status() {
        return status;
    }

    /** A stable identifier of the kind of problem; it does not resolve to a page. */
    public String type() {
        return "urn:linli:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String detail(boolean english) {
        return english ? this.english : chinese;
    }
}
