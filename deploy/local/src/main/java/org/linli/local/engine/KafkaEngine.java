package org.linli.local.engine;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

/**
 * One real Kafka broker (KRaft, its own controller) in a JVM of its own on 127.0.0.1, which lives no longer than this JVM.
 *
 * <p>The first start formats the data folder, later ones reuse it with its cluster id, also after {@code kill -9}. An
 * acknowledged record survives a killed broker because it is in the operating system's page cache by then.
 */
public final class KafkaEngine implements AutoCloseable {
    private static final long NEEDED_BYTES = 150L * 1024 * 1024;
    private static final Duration START_LIMIT = Duration.ofSeconds(90);
    private static final Duration STOP_GRACE = Duration.ofSeconds(15);
    private static final long POLL_MILLIS = 50;
    private static final int ADMIN_SECONDS = 30;

    private final KafkaSettings settings;
    private final DataFolder folder;
    private final KafkaNode node;
    private final int port;
    private final int controllerPort;
    private LeashedProcess process;

    private KafkaEngine(KafkaSettings settings, DataFolder folder) {
        this.settings = settings;
        this.folder = folder;
        this.node = new KafkaNode(settings);
        this.port = Ports.orFree(settings.port());
        this.controllerPort = Ports.free();
    }

    /** Starts a broker and returns when it serves clients. */
    public static KafkaEngine start(KafkaSettings settings) {
        DataFolder folder = DataFolder.open("Kafka", settings.dataDirectory(), NEEDED_BYTES);
        try {
            KafkaEngine engine = new KafkaEngine(settings, folder);
            stopOrphan(settings);
            Ports.refuseTaken("Kafka", engine.port, settings.portVariable());
            engine.node.configure(engine.port, engine.controllerPort);
            engine.node.format();
            engine.launch();
            return engine;
        } catch (EngineException e) {
            folder.close();
            throw e;
        }
    }

    /** Stops the broker that a launcher killed without warning may have left on this folder. */
    public static void stopOrphan(KafkaSettings settings) {
        new KafkaNode(settings).stopOrphan();
    }

    private void launch() {
        Ports.refuseTaken("Kafka", port, settings.portVariable());
        long deadline = System.nanoTime() + START_LIMIT.toNanos();
        process = LeashedProcess.start(node.server());
        while (System.nanoTime() < deadline) {
            if (!process.alive()) {
                throw new EngineException(node.cause("Kafka does not start", process.lastLines(200)));
            }
            if (listening() && serves()) {
                return;
            }
            pause();
        }
        process.kill();
        throw new EngineException(
                node.cause("Kafka is not ready after " + START_LIMIT.toSeconds() + " s", process.lastLines(200)));
    }

    private boolean listening() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** The port opens a little before the broker is unfenced; a client would then be told that there is no broker. */
    private boolean serves() {
        try (Admin admin = admin()) {
            return !admin.describeCluster().nodes().get(5, TimeUnit.SECONDS).isEmpty();
        } catch (ExecutionException | TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** The client finds its own parts through the thread's class loader, which in a shared pool can be another's. */
    private Admin admin() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(Admin.class.getClassLoader());
        try {
            return Admin.create(Map.of(
                    AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers(),
                    AdminClientConfig.CLIENT_ID_CONFIG, "linli-local",
                    AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, "500"));
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static EngineException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new EngineException("Interrupted while Kafka was starting", e);
    }

    /** Makes the topics that do not exist yet. */
    public void createTopics(Collection<String> names, int partitions) {
        createTopics(bootstrapServers(), names, partitions);
    }

    /** Makes the topics that do not exist yet on any broker, also one that this class did not start. */
    public static void createTopics(String bootstrapServers, Collection<String> names, int partitions) {
        List<NewTopic> topics = new ArrayList<>();
        names.forEach(name -> topics.add(new NewTopic(name, Optional.of(partitions), Optional.empty())));
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
            for (var made : admin.createTopics(topics).values().entrySet()) {
                made(made.getKey(), made.getValue());
            }
        }
    }

    private static void made(String topic, org.apache.kafka.common.KafkaFuture<Void> answer) {
        try {
            answer.get(ADMIN_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw interrupted(e);
        } catch (TimeoutException e) {
            throw new EngineException("Topic " + topic + " cannot be made: no answer in " + ADMIN_SECONDS + " s", e);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new EngineException(
                        "Topic " + topic + " cannot be made: " + e.getCause().getMessage(), e);
            }
        }
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    public int port() {
        return port;
    }

    /** Process id of the broker's JVM. */
    public synchronized long pid() {
        return process.pid();
    }

    /** Completes with the broker's process when that has ended, by itself or not. */
    public synchronized CompletableFuture<LeashedProcess> ended() {
        return process.ended();
    }

    /** For fault tests: SIGKILL to the broker. The folder stays locked; {@link #restart()} brings it back. */
    public synchronized void kill() {
        process.kill();
    }

    /** Starts the broker again on the same port and data; stops it first when it still runs. */
    public synchronized void restart() {
        process.stop(STOP_GRACE);
        launch();
    }

    /** Stops the broker in order (SIGTERM, then SIGKILL when it takes too long). */
    @Override
    public synchronized void close() {
        process.stop(STOP_GRACE);
        folder.close();
    }
}
