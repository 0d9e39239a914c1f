package org.linli.outreach;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** The other side of each call that this service makes. */
public class Neighbours implements QuarkusTestResourceLifecycleManager {

    private GridStandIn grid;

    /** After the shared engines, whose grid-service knows no household. */
    @Override
    public int order() {
        return 1;
    }

    @Override
    public Map<String, String> start() {
        grid = GridStandIn.start();
        return Map.of("linli.grid.url", grid.url());
    }

    @Override
    public void stop() {
        grid.close();
    }
}
