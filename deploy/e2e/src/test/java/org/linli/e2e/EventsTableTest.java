package org.linli.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table in {@code docs/events.md} is the list of the schemas, no more and no less. */
class EventsTableTest {

    private static final Path ROOT = RunningStack.root();
    private static final Pattern ROW = Pattern.compile("^\\| `(linli\\.[a-z.0-9-]+)` \\|.*");
    private static final String SCHEMA = ".schema.json";
    private static final Pattern PERSONAL =
            Pattern.compile("(?i)flag|phone|id_?number|address|openid|birth|title|text|body|note|words");
    private static final Set<String> OF_THE_CATALOGUE = Set.of("name", "itemName", "itemCode");

    @Test
    void every_event_type_has_a_row_and_every_row_a_schema() throws IOException {
        List<String> rows = Files.readAllLines(ROOT.resolve("docs/events.md")).stream()
                .map(ROW::matcher)
                .filter(Matcher::matches)
                .map(row -> row.group(1))
                .toList();

        assertThat(rows).isNotEmpty().isSorted().containsExactlyInAnyOrderElementsOf(schemas());
    }

    @Test
    void no_event_has_room_for_what_a_person_writes_or_for_why_a_household_is_looked_after() throws IOException {
        List<String> roomy = new ArrayList<>();
        for (Path schema : files()) {
            for (JsonNode properties :
                    new ObjectMapper().readTree(schema.toFile()).findValues("properties")) {
                properties.properties().forEach(member -> {
                    if (PERSONAL.matcher(member.getKey()).find() || hasRoom(member.getKey(), member.getValue())) {
                        roomy.add(schema.getFileName() + ": " + member.getKey());
                    }
                });
            }
        }

        assertThat(roomy).isEmpty();
    }

    /** Ids, times, codes and numbers are what travels; of names only those of areas and of the catalogue. */
    private static boolean hasRoom(String name, JsonNode member) {
        boolean text = member.path("type").toString().contains("string");
        return text
                && !OF_THE_CATALOGUE.contains(name)
                && Stream.of("format", "enum", "const", "pattern").noneMatch(member::has);
    }

    private static List<String> schemas() throws IOException {
        return files().stream()
                .map(file -> file.getFileName().toString())
                .map(name -> name.substring(0, name.length() - SCHEMA.length()))
                .toList();
    }

    private static List<Path> files() throws IOException {
        List<Path> schemas = new ArrayList<>();
        try (Stream<Path> services = Files.list(ROOT)) {
            for (Path contract : services.map(service -> service.resolve("contract/events"))
                    .filter(Files::isDirectory)
                    .toList()) {
                try (Stream<Path> files = Files.list(contract)) {
                    files.filter(file -> file.toString().endsWith(SCHEMA)).forEach(schemas::add);
                }
            }
        }
        return schemas;
    }
}
