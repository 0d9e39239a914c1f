package org.linli.notification.wechat;

import static org.linli.notification.delivery.AttemptReason.CONSENT_USED_UP;
import static org.linli.notification.delivery.AttemptReason.CONTACT_INVALID;
import static org.linli.notification.delivery.AttemptReason.CONTENT_INVALID;
import static org.linli.notification.delivery.AttemptReason.DAILY_QUOTA;
import static org.linli.notification.delivery.AttemptReason.MINUTE_QUOTA;
import static org.linli.notification.delivery.AttemptReason.NO_ANSWER;
import static org.linli.notification.delivery.AttemptReason.PROVIDER_BUSY;
import static org.linli.notification.delivery.AttemptReason.PROVIDER_UNREACHABLE;
import static org.linli.notification.delivery.AttemptReason.REFUSED_BY_PROVIDER;
import static org.linli.notification.delivery.AttemptReason.TEMPLATE_INVALID;
import static org.linli.notification.delivery.AttemptReason.TOKEN_REFUSED;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import me.chanjar.weixin.common.error.WxError;
import me.chanjar.weixin.common.error.WxErrorException;
import org.apache.http.client.HttpResponseException;
import org.apache.http.conn.ConnectTimeoutException;
import org.linli.notification.delivery.AttemptReason;
import org.linli.notification.delivery.AttemptResult;

/** What the platform's answer, or its absence, means for an attempt. */
final class WechatVerdict {

    private static final Pattern REQUEST_ID = Pattern.compile("rid:\\s*([\\w-]{1,100})");
    private static final Set<Integer> SURELY_NOT_TAKEN = Set.of(429, 503);
    private static final Set<Class<? extends Throwable>> NEVER_CONNECTED = Set.of(
            ConnectException.class,
            ConnectTimeoutException.class,
            NoRouteToHostException.class,
            UnknownHostException.class);

    private WechatVerdict() {}

    /** @param handedOver whether the message itself may have left the house when it failed */
    static AttemptResult of(Throwable failure, boolean handedOver) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof WxErrorException refused) {
                return of(refused.getError(), handedOver);
            }
        }
        if (!handedOver || chain(failure).anyMatch(WechatVerdict::isBeforeSending)) {
            return AttemptResult.of(PROVIDER_UNREACHABLE);
        }
        return AttemptResult.of(NO_ANSWER);
    }

    private static AttemptResult of(WxError error, boolean handedOver) {
        Matcher rid = REQUEST_ID.matcher(String.valueOf(error.getErrorMsg()));
        AttemptReason reason = handedOver ? ofMessage(error.getErrorCode()) : ofToken(error.getErrorCode());
        return new AttemptResult(reason, error.getErrorCode(), rid.find() ? rid.group(1) : null);
    }

    private static AttemptReason ofMessage(int code) {
        return switch (code) {
            case 43101 -> CONSENT_USED_UP;
            case 40003 -> CONTACT_INVALID;
            case 40037 -> TEMPLATE_INVALID;
            case 47001, 47003, 41030 -> CONTENT_INVALID;
            case 40001, 40014, 42001, 41001 -> TOKEN_REFUSED;
            case 45009 -> DAILY_QUOTA;
            case 45011 -> MINUTE_QUOTA;
            case -1 -> PROVIDER_BUSY;
            default -> REFUSED_BY_PROVIDER;
        };
    }

    /** Without a token nothing was sent, so nothing is final: whoever runs the account can still put it right. */
    private static AttemptReason ofToken(int code) {
        return switch (code) {
            case 45009 -> DAILY_QUOTA;
            case 45011 -> MINUTE_QUOTA;
            case -1 -> PROVIDER_BUSY;
            default -> TOKEN_REFUSED;
        };
    }

    private static boolean isBeforeSending(Throwable cause) {
        return NEVER_CONNECTED.stream().anyMatch(kind -> kind.isInstance(cause))
                || cause instanceof HttpResponseException answered
                        && SURELY_NOT_TAKEN.contains(answered.getStatusCode());
    }

    private static Stream<Throwable> chain(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }
}
