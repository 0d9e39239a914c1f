package org.linli.e2e.generator;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Values that are of no type or of the wrong one, written as JSON tokens. */
final class NastyValues {

    private static final List<String> NUMBERS = List.of(
            "4.7",
            "4.0",
            "-0",
            "-0.0",
            "1e400",
            "-1e400",
            "1e2",
            "1E-400",
            "0",
            "-1",
            "2147483648",
            "-2147483649",
            "9223372036854775808",
            "99999999999999999999999999",
            "\"4\"",
            "\" 4\"",
            "\"\"",
            "\"\u0664\"",
            "NaN",
            "Infinity",
            "-Infinity",
            "\"NaN\"",
            "0x10",
            "010",
            "+5",
            "5.",
            ".5",
            "1_000");
    private static final List<String> DATES = List.of(
            "\"\"",
            "\" \"",
            "\"+999999999-12-31\"",
            "\"-999999999-01-01\"",
            "\"-4714-11-24\"",
            "\"0000-01-01\"",
            "\"-0001-01-01\"",
            "\"+12026-01-01\"",
            "\"10000-01-01\"",
            "\"2026-02-30\"",
            "\"2026-13-01\"",
            "\"2026-00-10\"",
            "\"2026-1-1\"",
            "\"20261130\"",
            "\"2026-11-30T16:00:00.000Z\"",
            "\"2026-11-30T00:00:00\"",
            "\"2026-11-30Z\"",
            "\"2026-11-30+08:00\"",
            "\"2026-W48-1\"",
            "\"2026-334\"",
            "\" 2026-11-30\"",
            "\"2026-11-30 \"",
            "\"2026/11/30\"",
            "\"30.11.2026\"",
            "\"２０２６-11-30\"",
            "\"2026-11-30\\u0000\"",
            "[2026,11,30]",
            "[]",
            "20261130",
            "1795586482",
            "1795586482000",
            "0",
            "-1",
            "1e10",
            "4.7",
            "{\"year\":2026}");
    private static final List<String> INSTANTS = List.of(
            "\"\"",
            "\"2026-03-18\"",
            "\"2026-03-18T10:20:00\"",
            "\"2026-03-18T10:20\"",
            "\"2026-03-18T10:20+08:00\"",
            "\"2026-03-18T25:00:00Z\"",
            "\"2026-03-18T10:20:61Z\"",
            "\"2026-03-18T10:20:00+25:00\"",
            "\"2026-03-18T10:20:00+0800\"",
            "\"2026-03-18T10:20:00+08\"",
            "\"2026-03-18T10:20:00[Asia/Shanghai]\"",
            "\"2026-03-18T10:20:00+08:00[Asia/Shanghai]\"",
            "\"+999999999-12-31T23:59:59Z\"",
            "\"-1000000000-01-01T00:00:00Z\"",
            "\"0000-01-01T00:00:00Z\"",
            "\"-4714-11-24T00:00:00Z\"",
            "\"10000-01-01T00:00:00Z\"",
            "\"0001-01-01T00:00:00Z\"",
            "\"1970-01-01T00:00:00Z\"",
            "\"9999-12-31T23:59:59.999999999Z\"",
            "\"2026-03-18T10:20:00.1234567890Z\"",
            "\"2026-02-30T10:20:00Z\"",
            "\"P1D\"",
            "\"now\"",
            "1795586482",
            "1795586482.5",
            "1795586482000",
            "0",
            "-1",
            "1e400",
            "[2026,3,18,10,20]",
            "[1795586482,0]",
            "{\"epochSecond\":1}");
    private static final List<String> IDS = List.of(
            "\"\"",
            "\"x\"",
            "\"1-1-1-1-1\"",
            "\"0\"",
            "0",
            "\"019a1f6e7c5b7d3a9f102b1c4d5e6f70\"",
            "\"{019a1f6e-7c5b-7d3a-9f10-2b1c4d5e6f70}\"",
            "\" 019a1f6e-7c5b-7d3a-9f10-2b1c4d5e6f70\"",
            "\"019a1f6e-7c5b-7d3a-9f10-2b1c4d5e6f7g\"",
            "\"019a1f6e-7c5b-7d3a-9f10-2b1c4d5e6f701\"",
            "\"urn:uuid:019a1f6e-7c5b-7d3a-9f10-2b1c4d5e6f70\"",
            "\"019A1F6E-7C5B-7D3A-9F10-2B1C4D5E6F70\"",
            "\"00000000-0000-0000-0000-000000000000\"",
            "\"ffffffff-ffff-ffff-ffff-ffffffffffff\"",
            "\"AAAAAAAAAAAAAAAAAAAAAA==\"");
    private static final List<String> NAMES =
            List.of("\"\"", "\" \"", "\"NO_SUCH_THING\"", "0", "1", "\"0\"", "4.7", "true", "\"\\u0000\"", "\"ＹＥＳ\"");
    private static final List<String> TYPES =
            List.of("null", "true", "7", "\"x\"", "[]", "{}", "[null]", "[[]]", "[{}]", "[7]");

    private NastyValues() {}

    /** Tokens in place of a value of a schema, apart from what {@link NastyText} has. */
    static List<String> inPlaceOf(JsonNode schema) {
        List<String> tokens = new ArrayList<>(TYPES);
        String format = schema.path("format").asText();
        if (schema.has("enum")) {
            tokens.addAll(NAMES);
            String name = schema.path("enum").path(0).asText();
            tokens.add('"' + name.toLowerCase(Locale.ROOT) + '"');
            tokens.add("\" " + name + '"');
            tokens.add("\"" + name + "," + name + '"');
            tokens.add("[\"" + name + "\"]");
        } else if (format.equals("uuid")) {
            tokens.addAll(IDS);
        } else if (format.equals("date")) {
            tokens.addAll(DATES);
        } else if (format.equals("date-time")) {
            tokens.addAll(INSTANTS);
        } else if (schema.path("type").asText().matches("integer|number")) {
            tokens.addAll(NUMBERS);
            limits(schema).forEach(limit -> tokens.add(Long.toString(limit)));
        } else if (schema.path("type").asText().equals("boolean")) {
            tokens.addAll(List.of("\"true\"", "1", "0", "\"yes\"", "\"\"", "TRUE"));
        }
        return tokens;
    }

    /** Days beyond all use, and numbers in another spelling, may be refused though a schema has no word for it. */
    static Expectation expectation(String token) {
        boolean farOff = token.startsWith("\"0000-") || token.startsWith("\"0001-") || token.startsWith("\"9999-");
        boolean spelling = token.equals("4.0") || token.equals("-0") || token.equals("-0.0") || token.equals("1e2");
        return farOff || spelling ? Expectation.DOCUMENTED : Expectation.AS_THE_CONTRACT_SAYS;
    }

    private static List<Long> limits(JsonNode schema) {
        List<Long> limits = new ArrayList<>();
        for (String bound : List.of("minimum", "maximum")) {
            if (schema.has(bound)) {
                long at = schema.path(bound).longValue();
                limits.addAll(List.of(at - 1, at, at + 1));
            }
        }
        return limits;
    }
}
