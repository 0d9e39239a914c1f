package org.linli.gateway.auth;

/** What the edge thinks of a request's credentials. */
public enum Verdict {
    ACCEPTED,
    /** No token, or one that must not be believed. */
    REFUSED,
    /** It cannot be told now, because the keys are not known. */
    UNDECIDED
}
