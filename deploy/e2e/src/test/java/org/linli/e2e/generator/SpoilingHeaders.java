package org.linli.e2e.generator;

import static org.linli.e2e.generator.Expectation.DOCUMENTED;
import static org.linli.e2e.generator.Expectation.NO_DIFFERENCE;
import static org.linli.e2e.generator.Expectation.REFUSED;

import java.util.ArrayList;
import java.util.List;
import org.linli.e2e.contract.Operation;

/** Spoils headers that mean something here: what is wanted, in which language, once, if unchanged, what for. */
final class SpoilingHeaders {

    private static final String BYTES = "\u00ff\u00fe";
    private static final String UTF8 = "\u00e7\u00bb\u00b4\u00e4\u00bf\u00ae";

    private final Operation operation;
    private final List<Mutation> mutations = new ArrayList<>();

    private SpoilingHeaders(Operation operation) {
        this.operation = operation;
    }

    static List<Mutation> of(Operation operation) {
        SpoilingHeaders spoiling = new SpoilingHeaders(operation);
        spoiling.negotiation();
        spoiling.keys();
        spoiling.conditions();
        spoiling.purpose();
        return spoiling.mutations;
    }

    private void negotiation() {
        each(
                DOCUMENTED,
                "Accept",
                "blah",
                "",
                " ",
                "text/html",
                "application/xml",
                "application/json;q=0",
                "*/*;q=0",
                "application/json;charset=gbk",
                ";",
                ",",
                "a/b/c",
                "*/json",
                "application/json;q=2",
                "application/json;q=NaN",
                "application/json;q=",
                "application/problem+json",
                BYTES,
                "text/html,".repeat(500),
                "/",
                "*");
        each(
                NO_DIFFERENCE,
                "Accept",
                "*/*",
                "application/json",
                "application/*",
                "text/html, application/json;q=0.5",
                "*/*;q=0.1");
        mutations.add(new Mutation(
                "two lines Accept", DOCUMENTED, draft -> draft.withHeader("Accept", "text/html", "application/json")));
        each(
                NO_DIFFERENCE,
                "Accept-Language",
                "-",
                "",
                " ",
                "*",
                "en",
                "en;q=",
                "zh-",
                "x",
                "-en",
                "en,,zh",
                BYTES,
                UTF8,
                ";q=1",
                "en;q=9",
                "en;q=-1",
                "en-".repeat(300),
                "zh-Hans-CN-x-1234567890",
                "i-klingon",
                "zh_CN",
                "..",
                "%00",
                "en,".repeat(400),
                "1",
                "en;q=0.5;q=1",
                "q=1");
        mutations.add(new Mutation(
                "two lines Accept-Language", NO_DIFFERENCE, draft -> draft.withHeader("Accept-Language", "-", "en")));
        each(DOCUMENTED, "Accept-Encoding", "gzip", "identity;q=0", "*;q=0", "blah", "");
        each(DOCUMENTED, "Accept-Charset", "gbk", "utf-8;q=0");
    }

    private void keys() {
        boolean documented = operation.takesHeader("Idempotency-Key");
        Expectation wrong = documented ? REFUSED : DOCUMENTED;
        each(
                wrong,
                "Idempotency-Key",
                "",
                " ",
                "short",
                "x".repeat(129),
                "with a space",
                UTF8 + UTF8,
                BYTES.repeat(4),
                "tab\tinside",
                "x".repeat(4000));
        each(documented ? NO_DIFFERENCE : DOCUMENTED, "Idempotency-Key", Fresh.KEY, "~".repeat(90) + Fresh.KEY);
        mutations.add(new Mutation(
                "two lines Idempotency-Key",
                wrong,
                draft -> draft.withHeader("Idempotency-Key", "first-key-0001", "second-key-0002")));
        mutations.add(new Mutation(
                "two same lines Idempotency-Key",
                wrong,
                draft -> draft.withHeader("Idempotency-Key", "first-key-0001", "first-key-0001")));
    }

    private void conditions() {
        each(
                DOCUMENTED,
                "If-Match",
                "*",
                "\"999999\"",
                "W/\"1\"",
                "garbage",
                "\"\"",
                "\"",
                "",
                ",",
                "\"a\",\"b\"",
                "*,\"1\"",
                "\"1\" \"2\"",
                BYTES,
                "\"" + UTF8 + "\"",
                "\"" + "9".repeat(3000) + "\"",
                "\"-1\"",
                "\"1.5\"",
                "\"99999999999999999999\"");
        mutations.add(new Mutation(
                "two lines If-Match", DOCUMENTED, draft -> draft.withHeader("If-Match", "\"7777\"", "\"8888\"")));
        each(
                DOCUMENTED,
                "If-None-Match",
                "*",
                "\"999999\"",
                "W/\"999999\"",
                "garbage",
                "\"",
                "",
                ",",
                "*,\"1\"",
                BYTES,
                "\"" + "9".repeat(3000) + "\"");
        each(DOCUMENTED, "If-Modified-Since", "garbage", "Thu, 01 Jan 1970 00:00:00 GMT", "");
        each(DOCUMENTED, "If-Unmodified-Since", "garbage", "Thu, 01 Jan 1970 00:00:00 GMT");
        each(NO_DIFFERENCE, "Range", "bytes=0-1", "bytes=5-1", "x");
    }

    private void purpose() {
        Expectation wrong = operation.takesHeader("X-Purpose") ? REFUSED : DOCUMENTED;
        each(
                wrong,
                "X-Purpose",
                "%00",
                "%FF%FE",
                "%",
                "%zz",
                "%C0%AF",
                "%ED%A0%BD",
                "a%0D%0Ab",
                "%E2%80%AE",
                "%1B%5B31m",
                "%E8%B7".repeat(3),
                BYTES);
        boolean required = operation.in("header").stream()
                .anyMatch(header -> header.name().equals("X-Purpose") && header.required());
        each(
                required ? REFUSED : DOCUMENTED,
                "X-Purpose",
                "",
                " ",
                "%20",
                "%C2%A0",
                "%E3%80%80",
                "%E2%80%8B",
                "%EF%BB%BF",
                "%0D%0A");
        each(DOCUMENTED, "X-Purpose", "A+B", UTF8, ".", "x".repeat(201), "%E4%BF%AE".repeat(201), "x".repeat(7000));
        mutations.add(
                new Mutation("two lines X-Purpose", DOCUMENTED, draft -> draft.withHeader("X-Purpose", "a", "b")));
    }

    private void each(Expectation expectation, String name, String... values) {
        for (String value : values) {
            String shown = value.length() > 40 ? value.substring(0, 8) + "… (" + value.length() + ")" : value;
            mutations.add(
                    new Mutation(name + ": " + shown, expectation, draft -> draft.withHeader(name, Fresh.in(value))));
        }
    }
}
