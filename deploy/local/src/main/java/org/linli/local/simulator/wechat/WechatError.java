package org.linli.local.simulator.wechat;

/** Error codes that the platform answers with HTTP 200, as its documentation lists them. */
public enum WechatError {
    BUSY(-1, "system error"),
    INVALID_CREDENTIAL(40001, "invalid credential, access_token is invalid or not latest"),
    INVALID_GRANT_TYPE(40002, "invalid grant_type"),
    INVALID_OPENID(40003, "invalid openid"),
    INVALID_APPID(40013, "invalid appid"),
    INVALID_CODE(40029, "invalid code"),
    INVALID_TEMPLATE(40037, "invalid template_id"),
    INVALID_URL(40066, "invalid url"),
    INVALID_SECRET(40125, "invalid appsecret"),
    INVALID_SCENE(40129, "invalid scene"),
    CODE_USED(40163, "code been used"),
    MISSING_TOKEN(41001, "access_token missing"),
    MISSING_APPID(41002, "appid missing"),
    MISSING_SECRET(41004, "appsecret missing"),
    MISSING_CODE(41008, "missing code"),
    INVALID_PAGE(41030, "invalid page"),
    EXPIRED_TOKEN(42001, "access_token expired"),
    CONSENT_USED_UP(43101, "user refuse to accept the msg"),
    FOREIGN_OPENID(43104, "appid not match openid"),
    EMPTY_BODY(44002, "empty post data"),
    CONTENT_TOO_LONG(45002, "content size out of limit"),
    DAILY_QUOTA(45009, "reach max api daily quota limit"),
    MINUTE_QUOTA(45011, "api minute-quota reach limit, must slower, retry next minute"),
    MALFORMED_BODY(47001, "data format error"),
    INVALID_ARGUMENT(47003, "argument invalid!"),
    NOT_VISITED_LATELY(61010, "code is expired");

    private final int code;
    private final String text;

    WechatError(int code, String text) {
        this.code = code;
        this.text = text;
    }

    public int code() {
        return code;
    }

    public String text() {
        return text;
    }
}
