package org.linli.notification.model;

/** How binding it is to tell. */
public enum TopicClass {
    /** 法定告知: cannot be refused. */
    LEGAL,
    /** 服务. */
    SERVICE,
    /** 预警: may break quiet hours. */
    ALERT,
    /** 资讯. */
    INFO
}
