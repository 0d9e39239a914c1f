package org.linli.e2e.generator;

import static org.linli.e2e.generator.Expectation.AS_THE_CONTRACT_SAYS;
import static org.linli.e2e.generator.Expectation.DOCUMENTED;
import static org.linli.e2e.generator.Expectation.REFUSED;
import static org.linli.e2e.generator.Expectation.WELL_FORMED;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.linli.e2e.asking.Draft;
import org.linli.e2e.asking.Json;

/** Spoils the fields of a JSON body, one at a time. */
final class SpoilingFields {

    /** Texts that only an escape can write. */
    private static final List<String> BROKEN_ESCAPES = List.of(
            "\"\\ud83d\"",
            "\"灯\\ud83d灯\"",
            "\"\\ude00\"",
            "\"\\ude00\\ud83d\"",
            "\"\\ud83d\\ud83d\\ude00\"",
            "\"灯\\u0000\"",
            "\"灯\\u001b\"",
            "\"\\x41\"",
            "\"\\u12\"",
            "\"a\nb\"",
            "\"a\tb\"",
            "'a'",
            "灯");

    private SpoilingFields() {}

    static List<Mutation> of(List<Field> fields) {
        List<Mutation> mutations = new ArrayList<>();
        fields.forEach(field -> {
            presence(field, mutations);
            types(field, mutations);
            if (field.isText()) {
                texts(field, mutations);
            }
            lists(field, mutations);
        });
        return mutations;
    }

    private static void presence(Field field, List<Mutation> mutations) {
        Expectation absent = field.required() && !field.isItem() ? REFUSED : DOCUMENTED;
        mutations.add(new Mutation("field absent", absent, change(field, body -> Json.without(body, field.place()))));
        mutations.add(raw("field null", absent, field, "null"));
    }

    private static void types(Field field, List<Mutation> mutations) {
        for (String token : NastyValues.inPlaceOf(field.schema())) {
            if (!token.equals("null")) {
                mutations.add(raw("value " + token, NastyValues.expectation(token), field, token));
            }
        }
    }

    private static void texts(Field field, List<Mutation> mutations) {
        boolean words = field.isForWords();
        for (NastyText text : NastyText.all(field.longest())) {
            mutations.add(new Mutation(
                    text.kind(),
                    words ? inWords(field, text) : inCode(text),
                    draft -> draft.withBody(Json.with(
                            Json.read(draft.body()).orElseThrow(), field.place(), Json.quoted(text.content())))));
        }
        for (String escape : BROKEN_ESCAPES) {
            mutations.add(raw("broken text " + escape.replace('\n', '↵'), REFUSED, field, escape));
        }
        mutations.add(raw("escaped pair", words ? WELL_FORMED : DOCUMENTED, field, "\"\\ud83d\\ude00\""));
    }

    /** A text of which nothing can be seen is absent. */
    private static Expectation inWords(Field field, NastyText text) {
        boolean mayBeBlank = text.kind().startsWith("blank") && !field.required();
        boolean fits = field.longest() == 0 || text.length() <= field.longest();
        return mayBeBlank ? DOCUMENTED : fits || text.inText() != WELL_FORMED ? text.inText() : AS_THE_CONTRACT_SAYS;
    }

    /** Where a pattern says what is written, the contract has the word; but bytes that are no text are wrong anywhere. */
    private static Expectation inCode(NastyText text) {
        if (text.kind().startsWith("malformed")) {
            return REFUSED;
        }
        boolean invisible = text.kind().startsWith("blank") || text.kind().startsWith("unprintable");
        return invisible ? DOCUMENTED : AS_THE_CONTRACT_SAYS;
    }

    private static void lists(Field field, List<Mutation> mutations) {
        if (!field.schema().path("type").asText().equals("array")) {
            return;
        }
        int most = field.schema().path("maxItems").asInt(1000);
        for (int size : new int[] {0, 2, most, most + 1, 20_000}) {
            mutations.add(new Mutation(
                    "list of " + size + " times the same", size > most ? REFUSED : AS_THE_CONTRACT_SAYS, draft -> {
                        JsonNode body = Json.read(draft.body()).orElseThrow();
                        String item = body.at(field.place()).path(0).toString();
                        return draft.withBody(Json.with(body, field.place(), bytes(repeated(item, size))));
                    }));
        }
    }

    private static String repeated(String item, int times) {
        return IntStream.range(0, times).mapToObj(i -> item).collect(Collectors.joining(",", "[", "]"));
    }

    private static Mutation raw(String kind, Expectation expectation, Field field, String token) {
        return new Mutation(
                kind,
                expectation,
                draft -> draft.withBody(Json.with(Json.read(draft.body()).orElseThrow(), field.place(), bytes(token))));
    }

    private static java.util.function.UnaryOperator<Draft> change(Field field, Function<JsonNode, JsonNode> change) {
        return draft -> draft.withJson(change.apply(Json.read(draft.body()).orElseThrow()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
