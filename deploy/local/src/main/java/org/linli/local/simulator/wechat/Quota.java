package org.linli.local.simulator.wechat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;

/** Calls allowed per minute and per day of one API; the day is the one in China, as on the platform. */
public final class Quota {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final Clock clock;
    private final long perMinute;
    private final long perDay;
    private long minute = -1;
    private long inMinute;
    private LocalDate day;
    private long inDay;

    /** Limits in calls; {@link Long#MAX_VALUE} for none. */
    public Quota(Clock clock, long perMinute, long perDay) {
        this.clock = clock;
        this.perMinute = perMinute;
        this.perDay = perDay;
    }

    synchronized void take() {
        Instant now = clock.instant();
        long thisMinute = now.getEpochSecond() / 60;
        if (thisMinute != minute) {
            minute = thisMinute;
            inMinute = 0;
        }
        LocalDate today = LocalDate.ofInstant(now, CHINA);
        if (!Objects.equals(today, day)) {
            day = today;
            inDay = 0;
        }
        if (inDay >= perDay) {
            throw new WechatRefusal(WechatError.DAILY_QUOTA);
        }
        if (inMinute >= perMinute) {
            throw new WechatRefusal(WechatError.MINUTE_QUOTA);
        }
        inMinute++;
        inDay++;
    }
}
