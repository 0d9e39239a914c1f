package org.linli.notification.model;

/** A way to reach somebody. */
public enum Channel {
    /** 站内信: the inbox, which always works and so carries every message. */
    IN_APP,
    /** 微信订阅消息: one message per consent. */
    WECHAT_SUBSCRIBE
}
