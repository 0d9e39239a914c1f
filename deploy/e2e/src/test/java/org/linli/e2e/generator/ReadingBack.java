package org.linli.e2e.generator;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.linli.e2e.asking.Draft;
import org.linli.e2e.asking.Json;
import org.linli.e2e.client.Http;
import org.linli.e2e.wire.RawAnswer;

/** Reads what was taken once more and compares it, field by field, with what was sent. */
final class ReadingBack {

    private static final int UUID_LENGTH = 36;

    private final Http gateway;

    ReadingBack(Http gateway) {
        this.gateway = gateway;
    }

    /** Fields of an operation's body of which nothing says where they can be read. */
    static Set<String> unaccounted(String operation, List<Field> fields) {
        if (Reading.NOTHING_TO_READ.contains(operation)) {
            return Set.of();
        }
        Set<String> shown = Reading.of(operation).stream()
                .flatMap(reading -> reading.shown().keySet().stream())
                .collect(Collectors.toSet());
        Set<String> unaccounted = new TreeSet<>();
        for (Field field : fields) {
            boolean leaf = !field.schema().has("properties") && !field.isItem();
            if (leaf && !shown.contains(field.toString()) && !Reading.HIDDEN.contains(operation + field)) {
                unaccounted.add(operation + field);
            }
        }
        return unaccounted;
    }

    /** Empty when everything that can be read is what was sent. */
    Optional<String> complaint(Draft draft, RawAnswer answer) {
        Optional<JsonNode> sent = draft.body() == null ? Optional.empty() : Json.read(draft.body());
        if (sent.isEmpty()) {
            return Optional.empty();
        }
        for (Reading reading : Reading.of(draft.operation().id())) {
            JsonNode read = reading.path() == null ? answer.json() : read(draft, reading, answer);
            for (Map.Entry<String, String> place : reading.shown().entrySet()) {
                JsonNode was = sent.get().at(JsonPointer.compile(place.getKey()));
                if (!same(was, read.at(JsonPointer.compile(place.getValue())))) {
                    return Optional.of(place.getKey() + " reads back as another");
                }
            }
        }
        return Optional.empty();
    }

    private JsonNode read(Draft draft, Reading reading, RawAnswer answer) {
        String id = answer.json().path("id").asText(draft.path().get("id"));
        return gateway.get(reading.path().replace("{id}", id), Map.of("Authorization", "Bearer " + draft.token()))
                .body();
    }

    private static boolean same(JsonNode sent, JsonNode read) {
        if (sent.isMissingNode() || sent.isNull()) {
            return true;
        }
        if (sent.isArray()) {
            return texts(sent).equals(texts(read));
        }
        if (sent.isNumber()) {
            return read.isNumber() && sent.decimalValue().compareTo(read.decimalValue()) == 0;
        }
        String was = Texts.normal(sent.asText());
        String is = Texts.normal(read.asText(""));
        boolean sameId = was.length() == UUID_LENGTH && was.equalsIgnoreCase(is);
        return was.equals(is)
                || sameId
                || instant(was).filter(instant(is).orElse(Instant.MAX)::equals).isPresent();
    }

    /** To the millisecond, which is what the API tells. */
    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MILLIS));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    /** The values of a list, or the codes of the things in it. */
    private static Set<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(item -> item.isObject() ? item.path("code").asText() : item.asText())
                .collect(Collectors.toSet());
    }
}
