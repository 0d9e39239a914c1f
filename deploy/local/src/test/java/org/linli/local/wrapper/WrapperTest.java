package org.linli.local.wrapper;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code mvnw} fetches runs only when it is what the repository names; a Maven of three lines stands for the real one. */
class WrapperTest {

    private static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();
    private static final Set<PosixFilePermission> EXECUTABLE = PosixFilePermissions.fromString("rwxr-xr-x");
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
        assertThat(committed.getProperty("distributionTarGzSha256Sum")).matches("[0-9a-f]{64}");
        assertThat(committed.getProperty("distributionUrl")).startsWith("https://");
    }

    @Test
    void what_has_the_checksum_that_is_named_runs() throws Exception {
        Outcome outcome = run("distributionSha256Sum=" + sha256(distribution), System.getenv("PATH"));

        assertThat(outcome.output()).contains("Maven runs: --version");
        assertThat(outcome.exit()).isZero();
    }

    @Test
    void what_has_another_checksum_does_not_run_and_is_not_kept() throws Exception {
        String named = sha256(distribution);
        distribution = distribution("something else");

        Outcome outcome = run("distributionSha256Sum=" + named, System.getenv("PATH"));

        assertThat(outcome.exit()).isNotZero();
        assertThat(outcome.output()).contains("SHA-256").doesNotContain("runs");
        try (var left = Files.find(folder.resolve("home"), 10, (path, file) -> file.isRegularFile())) {
            assertThat(left).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Maven", "something else"})
    void on_a_machine_without_unzip_the_other_archive_has_a_checksum_of_its_own(String served) throws Exception {
        String ofZip = sha256(distribution);
        String ofTar = sha256(tar("Maven"));
        distribution = tar(served);

        Outcome outcome =
                run("distributionSha256Sum=" + ofZip + "\ndistributionTarGzSha256Sum=" + ofTar, pathWithoutUnzip());

        assertThat(outcome.exit() == 0).isEqualTo(served.equals("Maven"));
        assertThat(outcome.output()).contains(served.equals("Maven") ? "Maven runs: --version" : "SHA-256");
    }

    private Outcome run(String checksums, String path) throws Exception {
        Path project = Files.createDirectories(folder.resolve("project/.mvn/wrapper"));
        Path script = folder.resolve("project/mvnw");
        Files.copy(ROOT.resolve("mvnw"), script);
        Files.writeString(project.resolve("maven-wrapper.properties"), """
                distributionUrl=http://127.0.0.1:%d/org/apache/maven/%s-bin.zip
                %s
                """.formatted(
                        server.getAddress().getPort(), NAME, checksums));
        ProcessBuilder builder = new ProcessBuilder("sh", script.toString(), "--version").redirectErrorStream(true);
        builder.environment().put("PATH", path);
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
            Files.writeString(mvn, script(what));
            Files.setPosixFilePermissions(mvn, EXECUTABLE);
        }
        return Files.readAllBytes(archive);
    }

    /** The same as a tar archive, packed once: the time of packing is in its bytes. */
    private byte[] tar(String what) throws Exception {
        Path archive = folder.resolve(what + ".tar.gz");
        if (Files.notExists(archive)) {
            Path mvn = Files.createDirectories(
                            folder.resolve(what).resolve(NAME).resolve("bin"))
                    .resolve("mvn");
            Files.writeString(mvn, script(what));
            Files.setPosixFilePermissions(mvn, EXECUTABLE);
            int exit = new ProcessBuilder(
                            "tar",
                            "czf",
                            archive.toString(),
                            "-C",
                            folder.resolve(what).toString(),
                            NAME)
                    .start()
                    .waitFor();
            assertThat(exit).isZero();
        }
        return Files.readAllBytes(archive);
    }

    /** Everything that can be run here but that. */
    private String pathWithoutUnzip() throws IOException {
        Path bin = Files.createDirectories(folder.resolve("bin"));
        for (String directory : System.getenv("PATH").split(File.pathSeparator)) {
            if (Files.isDirectory(Path.of(directory))) {
                try (var programs = Files.list(Path.of(directory))) {
                    for (Path program : programs.toList()) {
                        Path link = bin.resolve(program.getFileName());
                        if (!program.endsWith("unzip") && Files.notExists(link, LinkOption.NOFOLLOW_LINKS)) {
                            Files.createSymbolicLink(link, program);
                        }
                    }
                }
            }
        }
        return bin.toString();
    }

    private static String script(String what) {
        return "#!/bin/sh\necho \"" + what + " runs: $*\"\n";
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
