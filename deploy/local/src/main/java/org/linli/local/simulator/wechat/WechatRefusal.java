package org.linli.local.simulator.wechat;

/** The platform says no, with its code. */
public final class WechatRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int code;

    public WechatRefusal(WechatError error) {
        this(error, "");
    }

    /** With a detail after the usual text, for the codes that name what they refuse. */
    public WechatRefusal(WechatError error, String detail) {
        super(detail.isEmpty() ? error.text() : error.text() + " " + detail);
        this.code = error.code();
    }

    public int code() {
        return code;
    }
}
