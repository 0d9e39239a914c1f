package org.linli.local.launcher;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.linli.local.engine.EngineException;
import org.linli.local.engine.LeashedProcess;
import org.linli.local.engine.Ports;

/** All parts of one start: started stage by stage, watched, and stopped in reverse. */
final class Stack implements AutoCloseable {
    /** A part that dies this often without having become ready in between does not get better by another start. */
    private static final int RESTARTS_IN_A_ROW = 5;

    private final Settings settings;
    private final Progress progress;
    private final List<Part> engines = new ArrayList<>();
    private final Map<Integer, List<Part>> services = new TreeMap<>();
    private final BlockingQueue<Death> deaths = new LinkedBlockingQueue<>();
    private final Set<Part> started = ConcurrentHashMap.newKeySet();
    private volatile boolean stopping;
    private boolean closed;

    Stack(Settings settings, ServicePart.ServiceCommand command, Progress progress) {
        this.settings = settings;
        this.progress = progress;
        if (!settings.databasesHere().isEmpty()) {
            engines.add(new PostgresPart(settings));
        }
        engines.add(new KafkaPart(settings));
        if (settings.simulatorHere()) {
            engines.add(new SimulatorPart(settings));
        }
        for (ServiceSpec spec : settings.services()) {
            services.computeIfAbsent(spec.stage(), stage -> new ArrayList<>())
                    .add(new ServicePart(settings, spec, command));
        }
    }

    private record Death(Part part, LeashedProcess process) {}

    /** Returns when everything is ready; a reset throws away the data once nothing of an earlier start uses it. */
    void start(boolean reset) {
        List<Part> all = new ArrayList<>(engines);
        services.values().forEach(all::addAll);
        all.forEach(Part::stopOrphan);
        if (reset) {
            settings.wipeData();
            progress.say("data of earlier starts wiped");
        }
        refuseTakenPorts(all);
        together(engines, this::start);
        services.values().forEach(stage -> together(stage, this::start));
    }

    private static void refuseTakenPorts(List<Part> parts) {
        Map<Integer, Part.PortNeed> needs = new LinkedHashMap<>();
        List<String> troubles = new ArrayList<>();
        for (Part part : parts) {
            for (Part.PortNeed need : part.ports()) {
                Part.PortNeed other = needs.putIfAbsent(need.port(), need);
                if (other != null) {
                    troubles.add(need.port() + " is meant for both " + other.part() + " (" + other.variable() + ") and "
                            + need.part() + " (" + need.variable() + ")");
                } else if (Ports.taken(need.port())) {
                    troubles.add(need.port() + " for " + need.part() + " is taken (set " + need.variable()
                            + " to another, or stop the program that listens there)");
                }
            }
        }
        if (!troubles.isEmpty()) {
            throw new EngineException("Ports: " + String.join("; ", troubles));
        }
    }

    /** Does the same to all of them at once and returns when the last is done; the first failure is thrown then. */
    private static void together(List<Part> parts, Consumer<Part> action) {
        List<CompletableFuture<Void>> running = new ArrayList<>();
        for (Part part : parts) {
            Executor own = task -> new Thread(task, part.name()).start();
            running.add(CompletableFuture.runAsync(() -> action.accept(part), own));
        }
        RuntimeException failure = null;
        for (CompletableFuture<Void> one : running) {
            try {
                one.join();
            } catch (CompletionException e) {
                RuntimeException cause = e.getCause() instanceof RuntimeException known ? known : e;
                if (failure == null) {
                    failure = cause;
                } else {
                    failure.addSuppressed(cause);
                }
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    private void start(Part part) {
        if (stopping) {
            return;
        }
        progress.say(part.name() + " starting");
        started.add(part);
        part.start();
        progress.say(part.name() + " ready");
        watch(part);
        // A stop that came in between may have found nothing to stop yet.
        if (stopping) {
            part.stop();
        }
    }

    private void watch(Part part) {
        CompletableFuture<Void> unused = part.ended().thenAccept(process -> {
            if (!stopping) {
                deaths.add(new Death(part, process));
            }
        });
    }

    /** Blocks until a part has died that is not started again; never returns while all is well. */
    void watchUntilFailure() throws InterruptedException {
        while (true) {
            Death death = deaths.take();
            PartFailure failure = new PartFailure(death.process(), "ended by itself");
            if (!settings.keepGoing()) {
                throw failure;
            }
            progress.say(failure.getMessage());
            startAgain(death.part());
        }
    }

    private void startAgain(Part part) {
        for (int attempt = 1; ; attempt++) {
            try {
                start(part);
                return;
            } catch (PartFailure | EngineException e) {
                if (attempt == RESTARTS_IN_A_ROW || stopping) {
                    throw e;
                }
                progress.say(e.getMessage());
            }
        }
    }

    /** Whether somebody asked for the end, so that a child that ends is no news. */
    boolean stopping() {
        return stopping;
    }

    /** Services first, those started last before those they need; then simulators, broker and database one by one. */
    @Override
    public void close() {
        stopping = true;
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            if (started.isEmpty()) {
                return;
            }
            progress.say("stopping");
            List<List<Part>> stages = new ArrayList<>(services.values());
            for (int stage = stages.size() - 1; stage >= 0; stage--) {
                together(stages.get(stage), this::stop);
            }
            for (int engine = engines.size() - 1; engine >= 0; engine--) {
                stop(engines.get(engine));
            }
            progress.say("stopped");
        }
    }

    private void stop(Part part) {
        if (!started.contains(part)) {
            return;
        }
        try {
            part.stop();
            progress.say(part.name() + " stopped");
        } catch (RuntimeException e) {
            progress.say(part.name() + " did not stop: " + e.getMessage());
        }
    }
}
