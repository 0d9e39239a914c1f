package org.linli.notification.delivery;

/**
 * How an attempt ended.
 *
 * @param reason null when it was sent
 * @param errcode the provider's own code; null when it gave none
 * @param requestId the provider's own name for the request; null when it gave none
 */
public record AttemptResult(AttemptReason reason, Integer errcode, String requestId) {

    public static AttemptResult sent() {
        return new AttemptResult(null, null, null);
    }

    public static AttemptResult of(AttemptReason reason) {
        return new AttemptResult(reason, null, null);
    }

    public AttemptState state() {
        return reason == null ? AttemptState.SENT : reason.state();
    }
}
