package org.linli.local.launcher;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.linli.local.engine.LeashedProcess;

/** Something that is started, watched and stopped. */
interface Part {
    String name();

    /** A port that it will listen on, with the variable that moves it. */
    record PortNeed(String part, int port, String variable) {}

    List<PortNeed> ports();

    /** Stops what a launcher that was killed may have left. */
    void stopOrphan();

    /** Returns when it is ready. */
    void start();

    /** Completes with its process when that ends by itself; never for a part that has no process of its own. */
    CompletableFuture<LeashedProcess> ended();

    void stop();
}
