package org.linli.e2e.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.linli.e2e.RunningStack;

/** {@code docs/settings.md} says what the code declares. */
class SettingsPageTest {

    private static final Path PAGE = RunningStack.root().resolve("docs/settings.md");

    @Test
    void the_page_is_what_the_interfaces_declare() throws IOException {
        String made = SettingsPage.of(RunningStack.root());

        if (Boolean.getBoolean("linli.contract.update")) {
            Files.writeString(PAGE, made);
        }

        assertThat(Files.readString(PAGE))
                .as("docs/settings.md has drifted; run the test with -Dlinli.contract.update=true and commit it")
                .isEqualTo(made);
    }

    @Test
    void every_setting_says_what_it_means() throws IOException {
        String made = SettingsPage.of(RunningStack.root());

        assertThat(made.lines())
                .filteredOn(line -> line.startsWith("| `linli."))
                .hasSizeGreaterThan(80)
                .noneMatch(line -> line.endsWith("|  |"));
    }
}
