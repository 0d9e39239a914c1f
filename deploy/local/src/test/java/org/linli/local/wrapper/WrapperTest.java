package org.linli.local.wrapper;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code mvnw} fetches runs only when it is what the repository names; a Maven of three lines stands for the real one. */
class WrapperTest {

    private static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();
    private static final String NAME = "apache-maven-3.9.11";

    @TempDir
    Path folder;

    private HttpServer server;
    private byte[] distribution;

    /** How a run of the wrapper ended. */
    private record Outcome(int exit, String output) {}

    @BeforeEach
    void aRepositoryServesADistribution() throws IOException {
        distribution = distribution("Maven");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, distribution.length);
            exchange.getResponseBody().write(distribution);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void the_repository_names_the_checksum_of_what_it_fetches() throws IOException {
        Properties committed = new Properties();
        try (var reader = Files.newBufferedReader(ROOT.resolve(".mvn/wrapper/maven-wrapper.properties"))) {
            committed.load(reader);
        }

        assertThat(committed.getProperty("distributionSha256Sum")).matches("[0-9a-f]{64}");
        assertThat(committed.getProperty("distributionUrl")).startsWith("https://");
    }

    @Test
    void what_has_the_checksum_that_is_named_runs() throws Exception {
        Outcome outcome = run(sha256(distribution));

        assertThat(outcome.output()).contains("Maven runs: --version");
        assertThat(outcome.exit()).isZero();
    }

    @Test
    void what_has_another_checksum_does_not_run_and_is_not_kept() throws Exception {
        String named = sha256(distribution);
        distribution = distribution("something else");

        Outcome outcome = run(named);

        assertThat(outcome.exit()).isNotZero();
        assertThat(outcome.output()).contains("SHA-256").doesNotContain("runs");
        try (var left = Files.find(folder.resolve("home"), 10, (path, file) -> file.isRegularFile())) {
            assertThat(left).isEmpty();
        }
    }

    private Outcome run(String checksum) throws Exception {
        Path project = Files.createDirectories(folder.resolve("project/.mvn/wrapper"));
        Path script = folder.resolve("project/mvnw");
        Files.copy(ROOT.resolve("mvnw"), script);
        Files.writeString(project.resolve("maven-wrapper.properties"), """
                distributionUrl=http://127.0.0.1:%d/org/apache/maven/%s-bin.zip
                distributionSha256Sum=%s
                """.formatted(
                        server.getAddress().getPort(), NAME, checksum));
        ProcessBuilder builder = new ProcessBuilder("sh", script.toString(), "--version").redirectErrorStream(true);
        builder.environment().put("MAVEN_USER_HOME", folder.resolve("home").toString());
        builder.environment().keySet().removeIf(name -> name.startsWith("MVNW_") || name.endsWith("_proxy"));
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), output);
    }

    private byte[] distribution(String what) throws IOException {
        Path archive = folder.resolve(what + ".zip");
        URI uri = URI.create("jar:" + archive.toUri());
        try (FileSystem zip =
                FileSystems.newFileSystem(uri, Map.of("create", "true", "enablePosixFileAttributes", "true"))) {
            Path mvn = Files.createDirectories(zip.getPath(NAME, "bin")).resolve("mvn");
            Files.writeString(mvn, "#!/bin/sh\necho \"" + what + " runs: $*\"\n");
            Files.setPosixFilePermissions(mvn, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        return Files.readAllBytes(archive);
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
