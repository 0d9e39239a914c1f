package org.linli.gateway.problem;

import java.util.Locale;
import org.linli.connection.CommonRefusal;

/** Every way in which the gateway itself refuses a request. */
public enum GatewayError {
    MALFORMED_REQUEST(CommonRefusal.MALFORMED_REQUEST),
    UNAUTHENTICATED(CommonRefusal.UNAUTHENTICATED),
    TOKEN_WITHDRAWN(CommonRefusal.TOKEN_WITHDRAWN),
    NOT_FOUND(CommonRefusal.NOT_FOUND),
    METHOD_NOT_ALLOWED(CommonRefusal.METHOD_NOT_ALLOWED),
    REQUEST_TIMEOUT(CommonRefusal.REQUEST_TIMEOUT),
    PAYLOAD_TOO_LARGE(CommonRefusal.PAYLOAD_TOO_LARGE),
    TOO_MANY_REQUESTS(CommonRefusal.TOO_MANY_REQUESTS),
    INTERNAL_ERROR(CommonRefusal.INTERNAL_ERROR),
    UPSTREAM_FAILED(502, "服务未能给出完整应答,请稍后再试。", "The service did not answer properly; try again later."),
    UNAVAILABLE(CommonRefusal.UNAVAILABLE),
    UPSTREAM_TIMEOUT(504, "服务响应超时,请稍后再试。", "The service did not answer in time; try again later.");

    private final int status;
    private final String chinese;
    private final String english;

    GatewayError(CommonRefusal same) {
        this(same.status(), same.chinese(), same.english());
    }

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
