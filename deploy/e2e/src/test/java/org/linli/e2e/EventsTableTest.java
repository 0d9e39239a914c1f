package org.linli.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table in {@code docs/events.md} is the list of the schemas, no more and no less. */
class EventsTableTest {

    private static final Path ROOT = RunningStack.root();
    private static final Pattern ROW = Pattern.compile("^\\| `(linli\\.[a-z.0-9-]+)` \\|.*");
    private static final String SCHEMA = ".schema.json";

    @Test
    void every_event_type_has_a_row_and_every_row_a_schema() throws IOException {
        List<String> rows = Files.readAllLines(ROOT.resolve("docs/events.md")).stream()
                .map(ROW::matcher)
                .filter(Matcher::matches)
                .map(row -> row.group(1))
                .toList();

        assertThat(rows).isNotEmpty().isSorted().containsExactlyInAnyOrderElementsOf(schemas());
    }

    private static List<String> schemas() throws IOException {
        List<String> types = new ArrayList<>();
        try (Stream<Path> services = Files.list(ROOT)) {
            for (Path contract : services.map(service -> service.resolve("contract/events"))
                    .filter(Files::isDirectory)
                    .toList()) {
                try (Stream<Path> files = Files.list(contract)) {
                    files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(SCHEMA))
                            .map(name -> name.substring(0, name.length() - SCHEMA.length()))
                            .forEach(types::add);
                }
            }
        }
        return types;
    }
}
