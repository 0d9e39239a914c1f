package org.linli.chassis.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.linli.chassis.event.EventType;

/** The schemas and examples in {@code <service>/contract/events}, read from the module under test or from a sibling. */
public final class EventContract {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    private static final String SCHEMA = ".schema.json";
    private static final String EXAMPLE = ".example.json";

    private final Path folder;

    private EventContract(Path folder) {
        this.folder = folder;
    }

    /** The contract of the module that the test belongs to. */
    public static EventContract own() {
        return new EventContract(Path.of("contract", "events"));
    }

    /** Another service's contract, for a consumer's test. */
    public static EventContract of(String module) {
        return new EventContract(Path.of("..", module, "contract", "events"));
    }

    public List<String> types() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(SCHEMA))
                    .map(name -> name.substring(0, name.length() - SCHEMA.length()))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public JsonNode example(String type) {
        return read(folder.resolve(type + EXAMPLE));
    }

    /** Fails when the data does not fit the type's schema, and also when there is no schema for the type. */
    public void requireValid(String type, JsonNode data) {
        assertThat(findings(type, data)).isEmpty();
    }

    /** The {@link EventType}s that the package tells. */
    public static List<String> toldBy(String root) {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages(root).stream()
                        .filter(type -> type.isAnnotatedWith(EventType.class))
                        .map(type -> type.getAnnotationOfType(EventType.class).value())
                        .sorted()
                        .toList();
    }

    /** What in the examples does not fit the schemas; one sentence each. */
    public List<String> misfits() {
        return types().stream()
                .flatMap(type -> findings(type, example(type)).stream())
                .toList();
    }

    private List<String> findings(String type, JsonNode data) {
        Path file = folder.resolve(type + SCHEMA);
        if (!Files.exists(file)) {
            return List.of(type + " has no schema");
        }
        return SCHEMAS.getSchema(read(file)).validate(data).stream()
                .map(message -> type + ": " + message)
                .toList();
    }

    private static JsonNode read(Path file) {
        try {
            return JSON.readTree(Files.readString(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
