package org.linli.gateway.auth;

/**
 * What the edge thinks of a request's credentials.
 *
 * @param bearer who is let in; null for everybody else
 */
public record Verdict(Decision decision, Bearer bearer) {

    static final Verdict REFUSED = new Verdict(Decision.REFUSED, null);
    static final Verdict WITHDRAWN = new Verdict(Decision.WITHDRAWN, null);
    static final Verdict UNDECIDED = new Verdict(Decision.UNDECIDED, null);

    static Verdict accepted(Bearer bearer) {
        return new Verdict(Decision.ACCEPTED, bearer);
    }

    /** In or out, and why. */
    public enum Decision {
        ACCEPTED,
        /** No token, or one that must not be believed. */
        REFUSED,
        /** A true one whose session, account or key is shut out. */
        WITHDRAWN,
        /** It cannot be told now, because the keys are not known. */
        UNDECIDED
    }
}
