package org.linli.local.launcher;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.linli.local.engine.LeashedProcess;
import org.linli.local.simulator.WechatSimulator;

/** The simulators, in the launcher's own JVM: they are small and hold no truth but a journal. */
final class SimulatorPart implements Part {
    private final Settings settings;
    private WechatSimulator simulator;

    SimulatorPart(Settings settings) {
        this.settings = settings;
    }

    @Override
    public String name() {
        return "simulators";
    }

    @Override
    public List<PortNeed> ports() {
        return List.of(new PortNeed("simulators", settings.simulator().port(), "SIMULATOR_HTTP_PORT"));
    }

    @Override
    public void stopOrphan() {
        // Nothing of it outlives the launcher.
    }

    @Override
    public synchronized void start() {
        simulator = WechatSimulator.start(settings.simulator());
    }

    @Override
    public CompletableFuture<LeashedProcess> ended() {
        return new CompletableFuture<>();
    }

    @Override
    public synchronized void stop() {
        if (simulator != null) {
            simulator.close();
        }
    }
}
