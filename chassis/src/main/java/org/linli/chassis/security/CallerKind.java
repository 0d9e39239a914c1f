package org.linli.chassis.security;

/** What kind of subject a token stands for. */
public enum CallerKind {
    /** 居民: a resident signed in through WeChat. */
    RESIDENT,
    /** 工作人员: somebody who holds a post in the district's own organisation. */
    STAFF,
    /** 外部单位: somebody who acts for an outside party, such as a property company. */
    PARTNER,
    /** One of Linli's own services. */
    SYSTEM
}
