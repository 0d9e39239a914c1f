package org.linli.local.simulator;

import java.nio.file.Path;
import java.time.Clock;
import org.linli.local.simulator.wechat.WechatPlatform.Quotas;

/**
 * How the simulator runs.
 *
 * @param port port on 127.0.0.1; 0 picks a free one
 * @param stateFolder where phones, consents and messages are kept over a restart; null keeps nothing
 * @param appId the account that callers must name
 * @param secret its secret
 * @param clock the platform's clock, which tests move
 * @param quotas calls allowed per minute and day
 */
public record SimulatorSettings(int port, Path stateFolder, String appId, String secret, Clock clock, Quotas quotas) {
    public static final String DEFAULT_APP_ID = "wx-linli-local";
    public static final String DEFAULT_SECRET = "linli-local-secret";

    /** The default account, the platform's own limits, and state that survives. */
    public static SimulatorSettings at(int port, Path stateFolder) {
        Clock clock = Clock.systemUTC();
        return new SimulatorSettings(
                port, stateFolder, DEFAULT_APP_ID, DEFAULT_SECRET, clock, Quotas.ofThePlatform(clock));
    }

    /** For tests: a free port and no state kept. */
    public static SimulatorSettings forTests() {
        return at(0, null);
    }

    public SimulatorSettings withAccount(String newAppId, String newSecret) {
        return new SimulatorSettings(port, stateFolder, newAppId, newSecret, clock, quotas);
    }

    public SimulatorSettings withClock(Clock newClock) {
        return new SimulatorSettings(port, stateFolder, appId, secret, newClock, Quotas.ofThePlatform(newClock));
    }

    public SimulatorSettings withQuotas(Quotas newQuotas) {
        return new SimulatorSettings(port, stateFolder, appId, secret, clock, newQuotas);
    }
}
