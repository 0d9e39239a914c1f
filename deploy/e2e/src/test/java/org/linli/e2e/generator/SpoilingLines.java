package org.linli.e2e.generator;

import static org.linli.e2e.generator.Expectation.DOCUMENTED;
import static org.linli.e2e.generator.Expectation.NO_DIFFERENCE;
import static org.linli.e2e.generator.Expectation.REFUSED;
import static org.linli.e2e.generator.Expectation.UNAUTHENTICATED;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.linli.e2e.contract.Operation;

/** Spoils headers that say who somebody is, those that nobody asked for, and lines that are no headers. */
final class SpoilingLines {

    static final String WIRE = "line: ";
    private static final String BYTES = "\u00ff\u00fe";
    private static final String UTF8 = "\u00e7\u00bb\u00b4\u00e4\u00bf\u00ae";

    private final Operation operation;
    private final List<Mutation> mutations = new ArrayList<>();

    private SpoilingLines(Operation operation) {
        this.operation = operation;
    }

    static List<Mutation> of(Operation operation) {
        SpoilingLines spoiling = new SpoilingLines(operation);
        spoiling.authorization();
        spoiling.unasked();
        spoiling.lines();
        return spoiling.mutations;
    }

    private void authorization() {
        if (operation.open()) {
            each(NO_DIFFERENCE, "Authorization", "Bearer garbage", "Basic eHg6eA==", "", BYTES);
            return;
        }
        each(
                UNAUTHENTICATED,
                "Authorization",
                "",
                "Bearer",
                "Bearer ",
                "Bearer garbage",
                "Bearer a.b.c",
                "Bearer ..",
                "Basic eHg6eA==",
                "Digest x",
                "Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.",
                BYTES,
                "Bearer " + UTF8,
                "Bearer " + "x".repeat(5000));
        mutations.add(new Mutation("no Authorization", UNAUTHENTICATED, draft -> Fresh.without(draft)));
        mutations.add(new Mutation(
                "token with an end",
                UNAUTHENTICATED,
                draft -> draft.withHeader("Authorization", "Bearer " + draft.token() + "=")));
        mutations.add(new Mutation(
                "token in another spelling",
                UNAUTHENTICATED,
                draft -> draft.withHeader("Authorization", "Bearer " + Fresh.otherSpelling(draft.token()))));
        mutations.add(new Mutation(
                "token cut",
                UNAUTHENTICATED,
                draft -> draft.withHeader(
                        "Authorization",
                        "Bearer " + draft.token().substring(0, draft.token().length() - 4))));
        mutations.add(new Mutation(
                "two tokens",
                UNAUTHENTICATED,
                draft -> draft.withHeader("Authorization", "Bearer " + draft.token(), "Bearer garbage")));
    }

    private void unasked() {
        each(
                NO_DIFFERENCE,
                "X-Request-Id",
                "",
                " ",
                "a b",
                "<script>",
                BYTES,
                UTF8,
                "x".repeat(300),
                "x".repeat(5000),
                "%0D%0Ax",
                "'\"");
        each(
                NO_DIFFERENCE,
                "traceparent",
                "",
                "00-x",
                "00-" + "0".repeat(32) + "-" + "0".repeat(16) + "-01",
                "ff-" + BYTES);
        each(
                NO_DIFFERENCE,
                "X-Forwarded-For",
                "x",
                "999.1.1.1",
                "1.2.3.4, ::1, unknown",
                BYTES,
                "1.2.3.4,".repeat(300));
        each(NO_DIFFERENCE, "Forwarded", "for=", "for=\"[::1\"");
        each(NO_DIFFERENCE, "X-HTTP-Method-Override", "DELETE");
        each(NO_DIFFERENCE, "X-Forwarded-Proto", "javascript");
        each(NO_DIFFERENCE, "X-Forwarded-Host", "evil.example");
        each(NO_DIFFERENCE, "X-User", "admin");
        each(NO_DIFFERENCE, "Cookie", "a=b", ";;;", BYTES);
        each(NO_DIFFERENCE, "Connection", "close", "close, X-Foo", "Authorization-Not", "keep-alive, close");
        each(DOCUMENTED, "Expect", "100-continue", "something-else");
        each(DOCUMENTED, "Upgrade", "h2c", "websocket");
        each(DOCUMENTED, "TE", "trailers", "chunked");
    }

    private void lines() {
        for (String origin : List.of("https://evil.example", "null", "")) {
            mutations.add(
                    new Mutation(WIRE + "Origin: " + origin, DOCUMENTED, draft -> draft.withHeader("Origin", origin)));
        }
        mutations.add(new Mutation(
                WIRE + "over-long header", REFUSED, draft -> draft.withHeader("X-Filler", "x".repeat(20_000))));
        mutations.add(new Mutation(
                WIRE + "header beyond the decoder",
                REFUSED,
                draft -> draft.withHeader("X-Filler", "x".repeat(100_000))));
        mutations.add(new Mutation(WIRE + "many headers", DOCUMENTED, Fresh::crowded));
        mutations.add(new Mutation(WIRE + "NUL in a value", REFUSED, draft -> draft.withHeader("X-Filler", "a\0b")));
        mutations.add(
                new Mutation(WIRE + "bare CR in a value", REFUSED, draft -> draft.withHeader("X-Filler", "a\rb")));
        mutations.add(new Mutation(WIRE + "folded value", REFUSED, draft -> draft.withHeader("X-Filler", "a\r\n b")));
        mutations.add(new Mutation(WIRE + "space in a name", REFUSED, draft -> draft.withHeader("X Filler", "a")));
        mutations.add(new Mutation(WIRE + "no name", REFUSED, draft -> draft.withHeader("", "a")));
        mutations.add(
                new Mutation(WIRE + "space before the colon", REFUSED, draft -> draft.withHeader("X-Filler ", "a")));
        mutations.add(new Mutation(WIRE + "two hosts", REFUSED, draft -> draft.withHeader("Host", "other")));
        mutations.add(new Mutation(WIRE + "length that is no number", REFUSED, draft -> draft.withBody(null)
                .withHeader("Content-Length", "x")));
        mutations.add(new Mutation(
                WIRE + "negative length", REFUSED, draft -> draft.withBody(null).withHeader("Content-Length", "-1")));
        mutations.add(new Mutation(WIRE + "unknown transfer coding", REFUSED, draft -> draft.withBody(new byte[0])
                .withHeader("Transfer-Encoding", "gzip, chunked")));
        mutations.add(new Mutation(WIRE + "malformed chunk", REFUSED, draft -> draft.withBody(
                        "zz\r\nabc\r\n0\r\n\r\n".getBytes(StandardCharsets.US_ASCII))
                .withHeader("Transfer-Encoding", "chunked")));
    }

    private void each(Expectation expectation, String name, String... values) {
        for (String value : values) {
            String shown = value.length() > 40 ? value.substring(0, 8) + "… (" + value.length() + ")" : value;
            mutations.add(
                    new Mutation(name + ": " + shown, expectation, draft -> draft.withHeader(name, Fresh.in(value))));
        }
    }
}
