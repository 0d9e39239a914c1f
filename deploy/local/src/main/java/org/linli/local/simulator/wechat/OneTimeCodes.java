package org.linli.local.simulator.wechat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Codes that a phone hands to the mini-program's server: valid for five minutes, once. */
public final class OneTimeCodes {
    static final Duration LIFE = Duration.ofMinutes(5);

    private final Clock clock;
    private final WechatError whenUsed;
    private final Map<String, Code> codes = new HashMap<>();

    /** The second use of a log-in code has an error of its own; that of a phone code is just invalid. */
    public OneTimeCodes(Clock clock, WechatError whenUsed) {
        this.clock = clock;
        this.whenUsed = whenUsed;
    }

    private record Code(String openid, Instant end, boolean used) {}

    public synchronized String issue(String openid) {
        Instant now = clock.instant();
        codes.values().removeIf(code -> code.end().plus(LIFE).isBefore(now));
        String value = Secrets.random(32);
        codes.put(value, new Code(openid, now.plus(LIFE), false));
        return value;
    }

    /** The openid it was given to. */
    public synchronized String redeem(String value) {
        Code code = codes.get(value);
        if (code == null) {
            throw new WechatRefusal(WechatError.INVALID_CODE);
        }
        if (code.used()) {
            throw new WechatRefusal(whenUsed);
        }
        if (!clock.instant().isBefore(code.end())) {
            throw new WechatRefusal(WechatError.INVALID_CODE);
        }
        codes.put(value, new Code(code.openid(), code.end(), true));
        return code.openid();
    }
}
