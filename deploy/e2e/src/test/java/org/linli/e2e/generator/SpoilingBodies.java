package org.linli.e2e.generator;

import static org.linli.e2e.generator.Expectation.DOCUMENTED;
import static org.linli.e2e.generator.Expectation.NO_DIFFERENCE;
import static org.linli.e2e.generator.Expectation.REFUSED;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPOutputStream;
import org.linli.e2e.asking.Draft;
import org.linli.e2e.asking.Json;

/** Spoils a JSON body as a whole: its syntax, its encoding, its size, what is said about it. */
final class SpoilingBodies {

    private static final int DEEP = 3000;
    private static final int BEYOND_ANY_LIMIT = 1_200_000;

    private SpoilingBodies() {}

    static List<Mutation> of(boolean required) {
        List<Mutation> mutations = new ArrayList<>();
        syntax(mutations, required);
        encodings(mutations);
        types(mutations);
        return mutations;
    }

    private static void syntax(List<Mutation> mutations, boolean required) {
        add(mutations, "body empty", required ? REFUSED : DOCUMENTED, body -> "");
        add(mutations, "body blank", required ? REFUSED : DOCUMENTED, body -> " \n\t ");
        add(mutations, "body null", required ? REFUSED : DOCUMENTED, body -> "null");
        for (String scalar :
                List.of("[]", "1", "\"x\"", "true", "1e400", "NaN", "{", "}", "[", "{\"", "nul", "'{}'", "\u0000")) {
            add(mutations, "body " + scalar, REFUSED, body -> scalar);
        }
        add(mutations, "body in a list", REFUSED, body -> "[" + body + "]");
        add(mutations, "body cut in half", REFUSED, body -> body.substring(0, body.length() / 2 + 1));
        add(mutations, "body without its end", REFUSED, body -> body.substring(0, body.length() - 1));
        add(mutations, "body twice", REFUSED, body -> body + body);
        add(mutations, "body and more", REFUSED, body -> body + " x");
        add(mutations, "body with trailing comma", REFUSED, body -> inside(body, ","));
        add(mutations, "body with comment", REFUSED, body -> inside(body, "/* x */"));
        add(mutations, "unknown field", REFUSED, body -> inside(body, separator(body) + "\"noSuchField\":1"));
        add(mutations, "unknown empty field", REFUSED, body -> inside(body, separator(body) + "\"\":1"));
        add(mutations, "prototype field", REFUSED, body -> inside(body, separator(body) + "\"__proto__\":{}"));
        add(mutations, "type field", REFUSED, body -> inside(body, separator(body) + "\"@class\":\"x\""));
        add(mutations, "duplicate field", REFUSED, SpoilingBodies::doubled);
        add(
                mutations,
                "deep lists",
                REFUSED,
                body -> inside(body, separator(body) + "\"x\":" + "[".repeat(DEEP) + "]".repeat(DEEP)));
        add(mutations, "deep objects", REFUSED, body -> "{\"x\":".repeat(DEEP) + "1" + "}".repeat(DEEP));
        add(mutations, "long number", REFUSED, body -> inside(body, separator(body) + "\"x\":" + "9".repeat(5000)));
        add(
                mutations,
                "long field name",
                REFUSED,
                body -> inside(body, separator(body) + "\"" + "x".repeat(60_000) + "\":1"));
        add(mutations, "many fields", REFUSED, SpoilingBodies::crowded);
        add(mutations, "spaces inside", NO_DIFFERENCE, body -> inside(body, " \r\n\t "));
        add(mutations, "body over every limit", REFUSED, body -> inside(body, " ".repeat(BEYOND_ANY_LIMIT)));
    }

    private static void encodings(List<Mutation> mutations) {
        for (String charset : List.of("UTF-16", "UTF-16LE", "UTF-32")) {
            mutations.add(new Mutation("body in " + charset, DOCUMENTED, encoded(charset)));
        }
        mutations.add(new Mutation(
                "body with byte order mark",
                DOCUMENTED,
                draft -> draft.withBody(("\ufeff" + text(draft)).getBytes(StandardCharsets.UTF_8))));
        mutations.add(new Mutation("body in GBK, said so", REFUSED, draft -> encoded("GBK")
                .apply(draft)
                .withHeader(Draft.CONTENT_TYPE, "application/json; charset=GBK")));
        mutations.add(new Mutation("body gzipped, said so", REFUSED, draft -> draft.withBody(gzip(draft.body()))
                .withHeader("Content-Encoding", "gzip")));
        mutations.add(new Mutation("body gzipped, not said", REFUSED, draft -> draft.withBody(gzip(draft.body()))));
        mutations.add(header("plain body called gzip", REFUSED, "Content-Encoding", "gzip"));
        mutations.add(header("plain body called br", REFUSED, "Content-Encoding", "br"));
        mutations.add(header("plain body called x", REFUSED, "Content-Encoding", "x"));
        mutations.add(header("plain body called identity", DOCUMENTED, "Content-Encoding", "identity"));
    }

    private static void types(List<Mutation> mutations) {
        for (String type : List.of(
                "text/plain",
                "text/xml",
                "application/xml",
                "application/x-www-form-urlencoded",
                "multipart/form-data",
                "application/octet-stream",
                "text/csv")) {
            mutations.add(header("content type " + type, Expectation.REFUSED, Draft.CONTENT_TYPE, type));
        }
        for (String type : List.of(
                "",
                "json",
                "/",
                "application/",
                "*/*",
                "application/*",
                ";",
                "application/json;",
                "application/json; charset",
                "application/json; charset=",
                "application/json; charset=\"",
                "application/json; charset=nonsense",
                "application/json; charset=utf-16",
                "application/json; charset=utf-7",
                "application/json, text/plain",
                "application/json; q=0",
                "application/merge-patch+json",
                "application/vnd.linli+json",
                "\u00fe\u00ff",
                "a/b/c",
                "application/json; boundary=" + "x".repeat(2000))) {
            mutations.add(header(
                    "content type " + (type.length() > 60 ? "over-long" : type), DOCUMENTED, Draft.CONTENT_TYPE, type));
        }
        for (String type :
                List.of("application/json", "application/json;charset=UTF-8", "APPLICATION/JSON; Charset=utf-8")) {
            mutations.add(header("content type " + type, NO_DIFFERENCE, Draft.CONTENT_TYPE, type));
        }
        mutations.add(new Mutation("no content type", DOCUMENTED, draft -> draft.withHeader(Draft.CONTENT_TYPE)));
        mutations.add(new Mutation(
                "two content types",
                DOCUMENTED,
                draft -> draft.withHeader(Draft.CONTENT_TYPE, "application/json", "text/plain")));
    }

    private static UnaryOperator<Draft> encoded(String charset) {
        return draft -> draft.withBody(text(draft).getBytes(Charset.forName(charset)));
    }

    private static Mutation header(String kind, Expectation expectation, String name, String value) {
        return new Mutation(kind, expectation, draft -> draft.withHeader(name, value));
    }

    private static void add(
            List<Mutation> mutations, String kind, Expectation expectation, UnaryOperator<String> change) {
        mutations.add(new Mutation(
                kind,
                expectation,
                draft -> draft.withBody(change.apply(text(draft)).getBytes(StandardCharsets.UTF_8))));
    }

    private static String text(Draft draft) {
        return new String(draft.body(), StandardCharsets.UTF_8);
    }

    private static String inside(String body, String more) {
        return body.substring(0, body.length() - 1) + more + "}";
    }

    private static String separator(String body) {
        return body.equals("{}") ? "" : ",";
    }

    /** The first member once more, as it is; what is there already makes no list of one thing. */
    private static String doubled(String body) {
        return body.equals("{}")
                ? "{\"x\":1,\"x\":1}"
                : "{" + body.substring(1, firstMember(body)) + "," + body.substring(1);
    }

    private static int firstMember(String body) {
        String name = Json.read(body.getBytes(StandardCharsets.UTF_8))
                .orElseThrow()
                .fieldNames()
                .next();
        String value = Json.read(body.getBytes(StandardCharsets.UTF_8))
                .orElseThrow()
                .path(name)
                .toString();
        return body.indexOf(value) + value.length();
    }

    private static String crowded(String body) {
        StringBuilder more = new StringBuilder();
        for (int i = 0; i < 5000; i++) {
            more.append(",\"f").append(i).append("\":1");
        }
        return inside(body, body.equals("{}") ? more.substring(1) : more.toString());
    }

    private static byte[] gzip(byte[] body) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(body);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
