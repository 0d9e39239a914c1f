package org.linli.local.engine;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * The jars of the Kafka server, which are never on the class path of this JVM: the build of this module writes their
 * places in the local Maven repository into a resource.
 */
final class BrokerClasspath {
    private static final String RESOURCE = "broker-classpath";

    private BrokerClasspath() {}

    static String find() {
        try (InputStream stream = BrokerClasspath.class.getResourceAsStream(RESOURCE)) {
            if (stream == null) {
                throw new EngineException(
                        "The list of the Kafka broker's jars is missing: build deploy/local with Maven");
            }
            String classpath = new String(stream.readAllBytes(), StandardCharsets.UTF_8).strip();
            missing(classpath).ifPresent(jar -> {
                throw new EngineException(
                        "A jar of the Kafka broker is gone (" + jar + "): build deploy/local again, which fetches it");
            });
            return classpath;
        } catch (IOException e) {
            throw new EngineException("The list of the Kafka broker's jars cannot be read: " + e.getMessage(), e);
        }
    }

    private static Optional<String> missing(String classpath) {
        return Arrays.stream(classpath.split(File.pathSeparator))
                .filter(jar -> !Files.exists(Path.of(jar)))
                .findFirst();
    }
}
