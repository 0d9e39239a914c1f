package org.linli.grid.support;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.linli.local.simulator.SimulatorSettings;
import org.linli.local.simulator.WechatSimulator;

/** Runs the simulated WeChat platform on a free port beside the application. */
public class PlatformResource implements QuarkusTestResourceLifecycleManager {

    private WechatSimulator simulator;

    @Override
    public Map<String, String> start() {
        simulator = WechatSimulator.start(SimulatorSettings.forTests());
        return Map.of("linli.wechat.api-url", simulator.url());
    }

    @Override
    public void stop() {
        simulator.close();
    }
}
