package org.linli.chassis.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The detector on real messages, whose numbers were made unreadable before; skipped where they are not at hand. */
class PersonalNumbersInRealMessagesTest {

    /** Of a thousand messages, how many may have a figure taken for a number of a person. */
    private static final int PER_THOUSAND = 5;

    @Test
    void figures_in_real_messages_are_hardly_ever_taken_for_numbers_of_a_person() throws IOException {
        Path file = Path.of(System.getProperty("linli.messages", "")).resolve("messages.jsonl");
        assumeTrue(
                Files.isReadable(file),
                () -> "no real messages at " + file + ": set -Dlinli.messages to a folder with messages.jsonl");
        List<String> messages = Files.readAllLines(file);

        long found = messages.stream()
                .map(PersonalNumbers::in)
                .flatMap(Collection::stream)
                .count();

        assertThat(messages).isNotEmpty();
        assertThat(found * 1000 / messages.size()).isLessThan(PER_THOUSAND);
    }
}
