package org.linli.grid.identity.session;

import java.time.Duration;
import java.time.Instant;

/** What to do with a refresh token that is presented. */
enum RefreshDecision {
    /** It is the live one: exchange it. */
    EXCHANGE,
    /** It was exchanged a moment ago and its successor has not been used: the answer got lost, so give it again. */
    REPEAT,
    /** It was exchanged before: two people hold it. */
    END_SESSION,
    /** It is over. */
    REFUSE;

    /** @param successor the token that it was exchanged for; null when it has not been */
    static RefreshDecision on(
            RefreshToken token, RefreshToken successor, LoginSession session, Duration retry, Instant now) {
        if (!session.isOpen(now) || token.isExpired(now)) {
            return REFUSE;
        }
        if (!token.isRotated()) {
            return EXCHANGE;
        }
        boolean unused = successor != null && !successor.isRotated();
        return unused && token.wasRotatedWithin(retry, now) ? REPEAT : END_SESSION;
    }
}
