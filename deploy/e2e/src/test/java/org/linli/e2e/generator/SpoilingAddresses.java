package org.linli.e2e.generator;

import static org.linli.e2e.generator.Expectation.AS_THE_CONTRACT_SAYS;
import static org.linli.e2e.generator.Expectation.DOCUMENTED;
import static org.linli.e2e.generator.Expectation.NO_DIFFERENCE;
import static org.linli.e2e.generator.Expectation.REFUSED;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.linli.e2e.asking.Json;
import org.linli.e2e.contract.Operation;
import org.linli.e2e.contract.Parameter;

/** Spoils what is asked for: path and query, each parameter by its schema and the whole by its syntax. */
final class SpoilingAddresses {

    static final String WIRE = "address: ";
    private static final int OVER_LONG = 9000;

    private SpoilingAddresses() {}

    static List<Mutation> of(Operation operation) {
        List<Mutation> mutations = new ArrayList<>();
        operation.in("query").forEach(parameter -> query(parameter, mutations));
        operation.in("path").forEach(parameter -> path(parameter, mutations));
        syntax(mutations);
        return mutations;
    }

    private static void query(Parameter parameter, List<Mutation> mutations) {
        String name = parameter.name();
        for (String token : NastyValues.inPlaceOf(parameter.schema())) {
            String value = unquoted(token);
            mutations.add(new Mutation(
                    "query " + value,
                    value.isEmpty() || value.equals("010") ? DOCUMENTED : NastyValues.expectation(token),
                    draft -> draft.withQuery(name, encoded(value.getBytes(StandardCharsets.UTF_8)))));
        }
        int longest = Field.isText(parameter.schema())
                ? parameter.schema().path("maxLength").asInt()
                : 0;
        for (NastyText text : NastyText.all(longest)) {
            if (text.content().length < OVER_LONG) {
                mutations.add(new Mutation(
                        "query " + text.kind(),
                        inQuery(text),
                        draft -> draft.withQuery(name, encoded(text.content()))));
            }
        }
        mutations.add(new Mutation("query with a bad escape", REFUSED, draft -> draft.withQuery(name, "%zz")));
        mutations.add(new Mutation("query with half an escape", REFUSED, draft -> draft.withQuery(name, "%2")));
        mutations.add(
                new Mutation("query with raw bytes", DOCUMENTED, draft -> draft.withQuery(name, "\u00e8\u00b7\u00af")));
        mutations.add(new Mutation(
                WIRE + "over-long parameter", REFUSED, draft -> draft.withQuery(name, "x".repeat(OVER_LONG))));
        mutations.add(new Mutation(
                "query twice",
                DOCUMENTED,
                draft -> draft.withTarget(draft.filledPath() + "?" + name + "=1&" + name + "=2")));
    }

    /** A form sends an empty value for none; what cannot be seen cannot be found either. */
    private static Expectation inQuery(NastyText text) {
        if (text.kind().startsWith("malformed")) {
            return REFUSED;
        }
        if (text.kind().startsWith("blank")) {
            return DOCUMENTED;
        }
        boolean legible = new String(text.content(), StandardCharsets.UTF_8)
                .codePoints()
                .noneMatch(character ->
                        Character.isISOControl(character) || Character.getType(character) == Character.FORMAT);
        return legible ? AS_THE_CONTRACT_SAYS : DOCUMENTED;
    }

    private static void path(Parameter parameter, List<Mutation> mutations) {
        String name = parameter.name();
        for (String token : NastyValues.inPlaceOf(parameter.schema())) {
            spoilPath(name, unquoted(token), unquoted(token).getBytes(StandardCharsets.UTF_8), mutations);
        }
        NastyText.all(0).forEach(text -> spoilPath(name, text.kind(), text.content(), mutations));
        for (String raw : List.of(
                "%",
                "%2",
                "%zz",
                "%00",
                "%2F",
                "%2f..%2f",
                "%5C",
                "..",
                ".",
                "%2e%2e",
                "%252e",
                "%c0%af",
                "%ff",
                "a;b=c",
                "a%20b",
                "\\",
                "|",
                "^",
                "`",
                "\"",
                "<x>",
                "{id}",
                "\u00ff\u00fe",
                "*",
                "x".repeat(OVER_LONG),
                "a/".repeat(1500))) {
            mutations.add(new Mutation(
                    WIRE + "segment " + (raw.length() > 20 ? "over-long" : raw),
                    REFUSED,
                    draft -> draft.withPath(name, raw)));
        }
    }

    /** Without anything there it would be another path. */
    private static void spoilPath(String name, String kind, byte[] value, List<Mutation> mutations) {
        if (value.length > 0 && value.length < OVER_LONG) {
            mutations.add(
                    new Mutation(WIRE + "parameter " + kind, REFUSED, draft -> draft.withPath(name, encoded(value))));
        }
    }

    private static void syntax(List<Mutation> mutations) {
        for (String suffix : List.of(
                "%", "%zz", "%00", "/..", "/%2e%2e/x", "%2F", "%5c..", "/.", "//", "\u00ff", "/no/such/thing")) {
            mutations.add(new Mutation(
                    WIRE + "then " + suffix, REFUSED, draft -> draft.withTarget(draft.filledPath() + suffix)));
        }
        for (String suffix : List.of(
                "/", ";x=1", "#part", "%20", "?", "?&&&", "?=", "?=x", "?%00", "?x=%00", "?x=%ff", "??", "?[]=1")) {
            mutations.add(new Mutation(
                    WIRE + "then " + suffix, DOCUMENTED, draft -> draft.withTarget(draft.filledPath() + suffix)));
        }
        mutations.add(new Mutation("unknown parameter", NO_DIFFERENCE, draft -> draft.withQuery("noSuchThing", "1")));
        mutations.add(new Mutation(WIRE + "bad escape in a query", REFUSED, draft -> draft.withQuery("x", "%zz")));
        mutations.add(
                new Mutation(WIRE + "over-long query", REFUSED, draft -> draft.withQuery("x", "x".repeat(OVER_LONG))));
        mutations.add(new Mutation(
                WIRE + "many parameters",
                DOCUMENTED,
                draft -> draft.withTarget(draft.filledPath() + "?" + "a=1&".repeat(1500))));
        mutations.add(
                new Mutation(WIRE + "double slash", REFUSED, draft -> draft.withTarget("/" + draft.filledPath())));
        mutations.add(
                new Mutation(WIRE + "dots before", REFUSED, draft -> draft.withTarget("/x/.." + draft.filledPath())));
        mutations.add(new Mutation(
                WIRE + "no slash",
                REFUSED,
                draft -> draft.withTarget(draft.filledPath().substring(1))));
        mutations.add(new Mutation(
                WIRE + "whole address", REFUSED, draft -> draft.withTarget("http://other" + draft.filledPath())));
        mutations.add(new Mutation(
                WIRE + "upper case",
                REFUSED,
                draft -> draft.withTarget(
                        draft.filledPath().replace("/api/v1", "/API/V1").replace(".well-known", ".WELL-KNOWN"))));
    }

    /** How a parameter's text is read, for holding it against its schema. */
    static JsonNode read(Parameter parameter, String text) {
        String type = parameter.schema().path("type").asText();
        boolean number = type.equals("integer") && text.matches("-?[0-9]{1,40}");
        boolean truth = type.equals("boolean") && text.matches("true|false");
        String token = number || truth ? text.replaceFirst("^(-?)0+(?=[0-9])", "$1") : null;
        return token == null
                ? com.fasterxml.jackson.databind.node.TextNode.valueOf(text)
                : Json.read(token.getBytes(StandardCharsets.UTF_8)).orElseThrow();
    }

    private static String unquoted(String token) {
        return token.startsWith("\"") ? token.substring(1, token.length() - 1).replace("\\u0000", "\0") : token;
    }

    static String encoded(byte[] bytes) {
        StringBuilder encoded = new StringBuilder();
        for (byte b : bytes) {
            boolean plain =
                    b >= '0' && b <= '9' || b >= 'A' && b <= 'Z' || b >= 'a' && b <= 'z' || b == '-' || b == '.';
            encoded.append(plain ? String.valueOf((char) b) : String.format("%%%02X", b & 0xff));
        }
        return encoded.toString();
    }
}
