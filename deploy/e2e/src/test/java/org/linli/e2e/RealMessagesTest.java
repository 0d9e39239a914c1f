package org.linli.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.e2e.story.Case;
import org.linli.e2e.story.Cases;

/** The closed loop on real messages of residents with the replies they really got; skipped where they are not at hand. */
class RealMessagesTest {

    private static final int MESSAGES = 200;
    private static final int RESIDENTS = 25;

    @Test
    void every_real_message_goes_from_filing_to_closing_with_its_real_reply() {
        Path folder = Path.of(System.getProperty("linli.messages", ""));
        assumeTrue(
                Files.isReadable(folder.resolve("answered.jsonl")),
                () -> "no real messages in " + folder + ": set -Dlinli.messages to a folder with answered.jsonl");
        List<Case> messages = Cases.answered(folder, MESSAGES);
        List<ClosedLoop> residents = new ArrayList<>();
        for (int resident = 0; resident < RESIDENTS; resident++) {
            residents.add(new ClosedLoop(Cast.get().resident()));
        }

        Map<String, ClosedLoop> replied = new LinkedHashMap<>();
        for (Case message : messages) {
            ClosedLoop loop = residents.get(replied.size() % RESIDENTS);
            replied.put(loop.untilReplied(message), loop);
        }

        assertThat(replied).hasSize(MESSAGES);
        replied.forEach((id, loop) -> loop.fromToldToClosed(id));
    }
}
