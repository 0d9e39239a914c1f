package org.linli.local.engine;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;

/**
 * One real PostgreSQL 18 server on 127.0.0.1 that lives no longer than this JVM.
 *
 * <p>The first start makes the data folder, later ones reuse it, also after {@code kill -9} of the server or of the JVM.
 * Two starts on one folder are refused. Every failure is an {@link EngineException} with a one-line cause.
 */
public final class PostgresEngine implements AutoCloseable {
    /** Extensions that {@link #createDatabase(String, String, String)} makes: area paths, text search, exclusion of overlapping periods. */
    public static final List<String> DEFAULT_EXTENSIONS = List.of("ltree", "pg_trgm", "btree_gist");

    private static final long NEEDED_BYTES = 150L * 1024 * 1024;
    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final Duration STOP_GRACE = Duration.ofSeconds(20);
    private static final long POLL_MILLIS = 50;

    private final PostgresSettings settings;
    private final DataFolder folder;
    private final PostgresCluster cluster;
    private final int port;
    private LeashedProcess process;

    private PostgresEngine(PostgresSettings settings, DataFolder folder, PostgresCluster cluster) {
        this.settings = settings;
        this.folder = folder;
        this.cluster = cluster;
        this.port = Ports.orFree(settings.port());
    }

    /** Starts a server and returns when it takes connections. */
    public static PostgresEngine start(PostgresSettings settings) {
        PostgresCluster.refuseRootWithoutNamespaces();
        DataFolder folder = DataFolder.open("PostgreSQL", settings.dataDirectory(), NEEDED_BYTES);
        try {
            PostgresCluster cluster = new PostgresCluster(settings, PostgresBinaries.unpacked());
            PostgresEngine engine = new PostgresEngine(settings, folder, cluster);
            engine.takePort();
            cluster.make();
            engine.launch();
            return engine;
        } catch (EngineException e) {
            folder.close();
            throw e;
        }
    }

    /** Stops the server that a launcher killed without warning may have left on this folder. */
    public static void stopOrphan(PostgresSettings settings) {
        PostgresCluster.stopOrphan(settings);
    }

    private void takePort() {
        stopOrphan(settings);
        Ports.refuseTaken("PostgreSQL", port, settings.portVariable());
    }

    private void launch() {
        takePort();
        long deadline = System.nanoTime() + START_LIMIT.toNanos();
        process = LeashedProcess.start(cluster.server(port));
        String refusal = "not tried";
        while (System.nanoTime() < deadline) {
            if (!process.alive()) {
                List<String> log = process.lastLines(50);
                // The children of a killed server need a moment to notice; until then its memory is still in use.
                if (!String.join("\n", log).contains("pre-existing shared memory block")) {
                    throw new EngineException(cluster.cause("PostgreSQL does not start", log));
                }
                process = LeashedProcess.start(cluster.server(port));
            }
            try (Connection connection = connectAsSuperuser("postgres")) {
                if (connection.isValid(5)) {
                    return;
                }
            } catch (SQLException e) {
                refusal = e.getMessage();
            }
            pause();
        }
        process.kill();
        throw new EngineException("PostgreSQL is not ready after " + START_LIMIT.toSeconds() + " s: "
                + refusal.lines().findFirst().orElse(""));
    }

    private static void pause() {
        try {
            Thread.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EngineException("Interrupted while PostgreSQL was starting", e);
        }
    }

    Connection connectAsSuperuser(String database) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", PostgresCluster.SUPERUSER);
        properties.setProperty("password", cluster.superuserPassword());
        properties.setProperty("connectTimeout", "5");
        return DriverManager.getConnection(jdbcUrl(database), properties);
    }

    /** The name of the role that owns what the named one may only use. */
    public static String ownerOf(String user) {
        return user + "_owner";
    }

    /**
     * Makes a database with {@link #DEFAULT_EXTENSIONS}, the role that owns it ({@link #ownerOf(String)}) and the role
     * that uses it, which gets nothing by itself but the right to connect; no other role may. Calling it again sets the
     * passwords, hands to the owner what still belongs to the user, and leaves the data alone.
     */
    public void createDatabase(String database, String user, String password) {
        createDatabase(database, user, password, DEFAULT_EXTENSIONS);
    }

    /** Like {@link #createDatabase(String, String, String)} with a list of extensions of one's own. */
    public void createDatabase(String database, String user, String password, Collection<String> extensions) {
        new PostgresDatabases(this).create(database, user, password, extensions);
    }

    /** Makes a role that reads everything in the databases named and writes nothing: for people who look. */
    public void createReader(String user, String password, Collection<String> databases) {
        new PostgresDatabases(this).letRead(user, password, databases);
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    public int port() {
        return port;
    }

    /** Process id of the postmaster. */
    public synchronized long pid() {
        return process.pid();
    }

    /** Completes with the server's process when that has ended, by itself or not. */
    public synchronized CompletableFuture<LeashedProcess> ended() {
        return process.ended();
    }

    /** For fault tests: SIGKILL to the postmaster. The folder stays locked; {@link #restart()} brings it back. */
    public synchronized void kill() {
        process.kill();
    }

    /** Starts the server again on the same port and data; stops it first when it still runs. */
    public synchronized void restart() {
        process.stop(STOP_GRACE);
        launch();
    }

    /** Fast shutdown: open transactions are rolled back, what was committed is flushed. */
    @Override
    public synchronized void close() {
        process.stop(STOP_GRACE);
        folder.close();
    }
}
