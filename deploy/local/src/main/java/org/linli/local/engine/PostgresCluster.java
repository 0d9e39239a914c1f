package org.linli.local.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** The files of one PostgreSQL cluster and the commands that make and run it. */
final class PostgresCluster {
    static final String SUPERUSER = "postgres";

    /** Ends sessions instead of waiting for them, and flushes. */
    private static final String FAST_SHUTDOWN = "INT";

    private static final String LOCALE = "C.UTF-8";
    private static final Duration INITDB_LIMIT = Duration.ofMinutes(2);

    private final PostgresSettings settings;
    private final Path binaries;
    private final Path files;
    private final Path secret;

    PostgresCluster(PostgresSettings settings, Path binaries) {
        this.settings = settings;
        this.binaries = binaries;
        this.files = files(settings);
        this.secret = settings.dataDirectory().resolve("superuser");
    }

    /** PostgreSQL refuses to run as root; a user namespace in which we are nobody in particular needs no second account. */
    static void refuseRootWithoutNamespaces() {
        if (!root() || exitsWell(List.of("unshare", "-U", "true"))) {
            return;
        }
        throw new EngineException("PostgreSQL does not run as root and this machine does not allow user namespaces"
                + " (unshare -U): run as a non-root user, or allow them (sysctl kernel.unprivileged_userns_clone=1;"
                + " in a container a seccomp profile that permits unshare), or point GRID_DB_URL, GRIEVANCE_DB_URL,"
                + " OUTREACH_DB_URL and NOTIFICATION_DB_URL at a PostgreSQL outside");
    }

    private static boolean root() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static boolean exitsWell(List<String> command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Makes the cluster unless it is there; a half-made one of a killed start is thrown away. */
    void make() {
        if (Files.isDirectory(files)) {
            return;
        }
        Path fresh = files.resolveSibling("cluster.new");
        try {
            DataFolder.delete(fresh);
            writeSecret();
            initdb(fresh);
            Files.move(fresh, files, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new EngineException("The database folder cannot be made: " + files + " (" + e.getMessage() + ")", e);
        }
    }

    private void writeSecret() throws IOException {
        byte[] random = new byte[24];
        new java.security.SecureRandom().nextBytes(random);
        Files.deleteIfExists(secret);
        Files.createFile(secret, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(secret, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
    }

    String superuserPassword() {
        try {
            return Files.readString(secret);
        } catch (IOException e) {
            throw new EngineException("The superuser secret of PostgreSQL is missing: " + secret, e);
        }
    }

    private void initdb(Path fresh) {
        // The C.UTF-8 of PostgreSQL itself sorts alike everywhere; the C.UTF-8 of the system is what pg_trgm asks
        // whether a Chinese character is a letter.
        List<String> command = command(
                "initdb",
                "--username=" + SUPERUSER,
                "--pwfile=" + secret,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=" + LOCALE,
                "--locale-provider=builtin",
                "--builtin-locale=" + LOCALE,
                settings.durable() ? "--sync-method=fsync" : "--no-sync",
                "--pgdata=" + fresh);
        LeashedProcess initdb = LeashedProcess.start(new LeashedProcess.Order(
                "initdb",
                command,
                Map.of(),
                log("initdb"),
                settings.dataDirectory().resolve("initdb.pid"),
                "TERM"));
        try {
            initdb.ended().get(INITDB_LIMIT.toSeconds(), java.util.concurrent.TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
            initdb.kill();
        }
        if (initdb.exitCode().orElse(-1) != 0) {
            throw new EngineException(cause("PostgreSQL cannot make its database folder", initdb.lastLines(50)));
        }
    }

    /** The cause that a person can act on, when the log has one; its last line otherwise. */
    String cause(String what, List<String> log) {
        String all = String.join("\n", log);
        if (all.contains("No space left on device")) {
            return what + ": no disk space left for " + settings.dataDirectory();
        }
        if (all.contains("could not bind") || all.contains("Address already in use")) {
            return what + ": port " + settings.port() + " is taken by another program: stop it, or set "
                    + settings.portVariable() + " to another port";
        }
        if (all.contains("Permission denied") || all.contains("Read-only file system")) {
            return what + ": " + settings.dataDirectory() + " cannot be written";
        }
        if (all.contains("incompatible with server")) {
            return what + ": " + settings.dataDirectory()
                    + " was made by another PostgreSQL version: wipe it (deploy/up --reset) or run that version";
        }
        return what + ": " + (log.isEmpty() ? "no output" : log.get(log.size() - 1));
    }

    LeashedProcess.Order server(int port) {
        String safe = settings.durable() ? "on" : "off";
        List<String> command = command("postgres");
        Map<String, String> parameters = new java.util.TreeMap<>(Map.of(
                "listen_addresses",
                "127.0.0.1",
                "port",
                Integer.toString(port),
                "unix_socket_directories",
                "",
                "max_connections",
                Integer.toString(settings.maxConnections()),
                "shared_buffers",
                settings.sharedBuffers(),
                "fsync",
                safe,
                "synchronous_commit",
                safe,
                "full_page_writes",
                safe,
                "timezone",
                "UTC",
                "jit",
                "off"));
        parameters.put("log_timezone", "UTC");
        // What callers sent must not end up in a file that outlives the request.
        parameters.put("log_parameter_max_length_on_error", "0");
        parameters.put("log_min_error_statement", "panic");
        parameters.forEach((key, value) -> command.addAll(List.of("-c", key + "=" + value)));
        command.addAll(List.of("-D", files.toString()));
        return new LeashedProcess.Order(
                "postgres", command, Map.of(), log("postgres"), pidFile(settings), FAST_SHUTDOWN);
    }

    static void stopOrphan(PostgresSettings settings) {
        Orphan.stop(pidFile(settings), files(settings).toString(), FAST_SHUTDOWN);
    }

    private static Path files(PostgresSettings settings) {
        return settings.dataDirectory().resolve("cluster");
    }

    private static Path pidFile(PostgresSettings settings) {
        return settings.dataDirectory().resolve("postgres.pid");
    }

    private Path log(String program) {
        return settings.dataDirectory().resolve(program + ".log");
    }

    private List<String> command(String program, String... arguments) {
        List<String> command = new ArrayList<>();
        if (root()) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(binaries.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        return command;
    }
}
