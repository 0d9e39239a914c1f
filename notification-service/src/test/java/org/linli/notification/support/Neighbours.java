package org.linli.notification.support;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.linli.local.simulator.SimulatorSettings;
import org.linli.local.simulator.WechatSimulator;

/** The other side of each call that this service makes. */
public class Neighbours implements QuarkusTestResourceLifecycleManager {

    private WechatSimulator wechat;
    private GridStandIn grid;

    @Override
    public Map<String, String> start() {
        wechat = WechatSimulator.start(SimulatorSettings.forTests());
        grid = GridStandIn.start();
        return Map.of("linli.wechat.api-url", wechat.url(), "linli.grid.url", grid.url());
    }

    @Override
    public void stop() {
        wechat.close();
        grid.close();
    }
}
