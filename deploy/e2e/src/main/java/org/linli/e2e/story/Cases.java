package org.linli.e2e.story;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Where cases come from. */
public final class Cases {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int GRIDS = 10;
    private static final int LONGEST_TITLE = 100;
    private static final int LONGEST_TEXT = 5000;

    private Cases() {}

    /** The cases that ship with Linli, written after what newspapers told of five communities. */
    public static List<Case> shipped() {
        try (InputStream cases = Cases.class.getResourceAsStream("/stories/cases.json")) {
            return JSON.readValue(cases, new TypeReference<List<Case>>() {});
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Real messages with the replies they really got, from {@code answered.jsonl} in the folder. */
    public static List<Case> answered(Path folder, int most) {
        List<Case> cases = new ArrayList<>();
        try (Stream<String> lines = Files.lines(folder.resolve("answered.jsonl"), StandardCharsets.UTF_8)) {
            lines.limit(most).forEach(line -> cases.add(answered(line, cases.size())));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return cases;
    }

    private static Case answered(String line, int number) {
        try {
            JsonNode message = JSON.readTree(line);
            return new Case(
                    cut(message.path("title").asText().strip(), LONGEST_TITLE),
                    cut(message.path("body").asText().strip(), LONGEST_TEXT),
                    null,
                    number % GRIDS + 1,
                    "EXPLAINED",
                    cut(message.path("reply").asText().strip(), LONGEST_TEXT));
        } catch (IOException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
