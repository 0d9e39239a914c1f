package org.linli.grid.identity.wechat;

import java.time.Duration;
import org.linli.chassis.problem.CodedException;
import org.linli.grid.error.GridError;
import org.linli.grid.error.TryLater;

/** What the platform's error codes mean for somebody who logs in. */
final class WechatErrors {

    private static final int INVALID_CODE = 40029;
    private static final int USED_CODE = 40163;
    private static final int BLOCKED_USER = 40226;
    private static final int TOO_FREQUENT = 45011;
    private static final Duration UNTIL_QUOTA_RENEWS = Duration.ofMinutes(1);
    private static final Duration SHORTLY = Duration.ofSeconds(5);

    private WechatErrors() {}

    static CodedException refusal(int errorCode) {
        return switch (errorCode) {
            case INVALID_CODE, USED_CODE -> new CodedException(GridError.WECHAT_CODE_INVALID);
            case BLOCKED_USER -> new CodedException(GridError.WECHAT_USER_BLOCKED);
            case TOO_FREQUENT -> new TryLater(GridError.WECHAT_TOO_FREQUENT, UNTIL_QUOTA_RENEWS);
            default -> unavailable();
        };
    }

    /** Also for errors of our own account: the person can only wait until they are mended. */
    static CodedException unavailable() {
        return new TryLater(GridError.WECHAT_UNAVAILABLE, SHORTLY);
    }
}
