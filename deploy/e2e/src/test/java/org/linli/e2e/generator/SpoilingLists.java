package org.linli.e2e.generator;

import static org.linli.e2e.generator.Expectation.DOCUMENTED;
import static org.linli.e2e.generator.Expectation.REFUSED;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.linli.e2e.asking.Draft;

/** Spoils an imported list of areas: its cells, its shape, its encoding. */
final class SpoilingLists {

    private static final String HEADING = "code,name,level,kind\n";
    private static final int LONGEST_NAME = 100;
    private static final int GRIDS = 900;
    /** Where nobody else in the suite has anything. */
    private static final List<String> COMMUNITIES =
            List.of("411003002013", "411003002014", "411003002015", "411003002016", "411003002017");

    private SpoilingLists() {}

    /** A list with one grid that no other one has. */
    static String sound(int number) {
        return HEADING + code(number) + ",第" + number + "网格,GRID,BASIC\n";
    }

    static String code(int number) {
        return COMMUNITIES.get(number / GRIDS % COMMUNITIES.size()) + (100 + number % GRIDS);
    }

    static List<Mutation> all() {
        List<Mutation> mutations = new ArrayList<>();
        for (NastyText text : NastyText.all(LONGEST_NAME)) {
            boolean formula = text.kind().contains("formula");
            mutations.add(new Mutation(
                    "name " + text.kind(),
                    formula ? REFUSED : text.inText(),
                    draft -> draft.withBody(named(text(draft), quoted(text.content())))));
        }
        for (String start : List.of("=", "+", "-", "@", "\t=", "＝")) {
            add(mutations, "name formula " + start, REFUSED, list -> list.replaceFirst("第", start + "1"));
        }
        for (String code : List.of(
                "",
                "0",
                "-1",
                "411003002012",
                "41100300201299",
                "４１１００３００２０１２９９９",
                "4e14",
                "411003002012.0",
                "'411003002012999",
                "999999")) {
            add(mutations, "code " + code, DOCUMENTED, list -> list.replaceFirst("4110030020[0-9]{5}", code));
        }
        add(mutations, "list empty", REFUSED, list -> "");
        add(mutations, "list of a heading", DOCUMENTED, list -> HEADING);
        add(mutations, "list without a heading", REFUSED, list -> list.substring(HEADING.length()));
        add(mutations, "heading twice", REFUSED, list -> HEADING + list);
        add(mutations, "column twice", REFUSED, list -> list.replace("level,kind", "level,level"));
        add(mutations, "unknown column", DOCUMENTED, list -> list.replace("kind\n", "kind,no\n")
                .replace("BASIC\n", "BASIC,1\n"));
        add(mutations, "cell too many", DOCUMENTED, list -> list.replace("BASIC\n", "BASIC,1,2,3\n"));
        add(mutations, "cell too few", DOCUMENTED, list -> list.replace(",GRID,BASIC", ""));
        add(mutations, "quote left open", REFUSED, list -> list.replace(",第", ",\"第"));
        add(mutations, "text behind a quote", DOCUMENTED, list -> list.replaceFirst(",第([0-9]+)网格", ",\"第$1网格\"x"));
        add(mutations, "blank lines", DOCUMENTED, list -> list.replace("\n", "\n\n\n"));
        add(mutations, "CR only", DOCUMENTED, list -> list.replace('\n', '\r'));
        add(mutations, "semicolons", REFUSED, list -> list.replace(',', ';'));
        add(mutations, "NUL between", REFUSED, list -> list.replace("GRID", "GR\0ID"));
        add(mutations, "row twice", REFUSED, list -> list + list.substring(HEADING.length()));
        add(mutations, "level unknown", DOCUMENTED, list -> list.replace("GRID", "GRIDS"));
        add(mutations, "over the limit", REFUSED, list -> list + "x".repeat(1_200_000));
        add(mutations, "too many rows", REFUSED, list -> list + "1,2,3,4\n".repeat(20_001));
        add(mutations, "byte order mark", DOCUMENTED, list -> "\ufeff" + list);
        mutations.add(new Mutation(
                "list in GBK", REFUSED, draft -> draft.withBody(text(draft).getBytes(Charset.forName("GBK")))));
        mutations.add(new Mutation(
                "list in UTF-16", REFUSED, draft -> draft.withBody(text(draft).getBytes(StandardCharsets.UTF_16))));
        mutations.add(new Mutation(
                "list called GBK", DOCUMENTED, draft -> draft.withHeader(Draft.CONTENT_TYPE, "text/csv; charset=GBK")));
        mutations.add(new Mutation(
                "list called JSON", REFUSED, draft -> draft.withHeader(Draft.CONTENT_TYPE, "application/json")));
        mutations.add(new Mutation("list without a type", DOCUMENTED, draft -> draft.withHeader(Draft.CONTENT_TYPE)));
        return mutations;
    }

    private static void add(
            List<Mutation> mutations, String kind, Expectation expectation, UnaryOperator<String> change) {
        mutations.add(new Mutation(
                kind,
                expectation,
                draft -> draft.withBody(change.apply(text(draft)).getBytes(StandardCharsets.UTF_8))));
    }

    private static byte[] named(String list, byte[] name) {
        int start = list.indexOf(",第") + 1;
        if (start == 0 || !list.contains(",GRID")) {
            return list.getBytes(StandardCharsets.UTF_8);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(list.substring(0, start).getBytes(StandardCharsets.UTF_8));
        out.writeBytes(name);
        out.writeBytes(list.substring(list.indexOf(",GRID")).getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }

    private static byte[] quoted(byte[] content) {
        String latin = new String(content, StandardCharsets.ISO_8859_1);
        return ("\"" + latin.replace("\"", "\"\"") + "\"").getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String text(Draft draft) {
        return new String(draft.body(), StandardCharsets.UTF_8);
    }
}
