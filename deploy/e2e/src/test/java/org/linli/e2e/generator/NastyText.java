package org.linli.e2e.generator;

import static org.linli.e2e.generator.Expectation.DOCUMENTED;
import static org.linli.e2e.generator.Expectation.REFUSED;
import static org.linli.e2e.generator.Expectation.WELL_FORMED;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * A text that systems stumble over.
 *
 * @param content its bytes, which may be no UTF-8
 * @param inText what is right in a field for words that people write
 */
record NastyText(String kind, byte[] content, Expectation inText) {

    private static final String ASTRAL = "𠮷";
    private static final int PLENTY = 20_000;

    static List<NastyText> all(int longest) {
        List<NastyText> all = new ArrayList<>();
        all.addAll(blank());
        all.addAll(unprintable());
        all.addAll(malformed());
        all.addAll(unusual());
        all.addAll(ofLength(longest));
        return all;
    }

    /** In characters as people count them. */
    int length() {
        return (int) new String(content, StandardCharsets.UTF_8).codePoints().count();
    }

    /** Nothing that anybody could see. */
    static List<NastyText> blank() {
        List<NastyText> blank = new ArrayList<>();
        blank.add(new NastyText("blank: empty", new byte[0], REFUSED));
        for (String invisible : List.of(
                " ",
                "\t",
                "\r\n",
                "\u00a0",
                "\u00ad",
                "\u034f",
                "\u061c",
                "\u180e",
                "\u2003",
                "\u200b",
                "\u200d",
                "\u200e",
                "\u2028",
                "\u2060",
                "\u3164",
                "\u2800",
                "\u115f",
                "\uffa0",
                "\u17b4",
                "\u3000",
                "\ufeff",
                "\ufe0f",
                "\udb40\udc41")) {
            blank.add(of("blank: " + name(invisible), invisible.repeat(3), REFUSED));
        }
        blank.add(of("blank: mixed", " \u3000\u200b\ufeff\t", REFUSED));
        return blank;
    }

    private static List<NastyText> unprintable() {
        List<NastyText> unprintable = new ArrayList<>();
        for (String inside : List.of(
                "\u0000",
                "\u0001",
                "\u0007",
                "\b",
                "\u001b[31m",
                "\u007f",
                "\u009b",
                "\u202a",
                "\u202e",
                "\u2066",
                "\u2068",
                "\u2069")) {
            unprintable.add(of("unprintable: " + name(inside), "楼道" + inside + "灯", REFUSED));
        }
        return unprintable;
    }

    private static List<NastyText> malformed() {
        return List.of(
                hex("malformed: overlong slash", "61c0af62"),
                hex("malformed: overlong NUL", "61c08062"),
                hex("malformed: overlong in three bytes", "61e080af62"),
                hex("malformed: surrogate in UTF-8", "61eda0bd62"),
                hex("malformed: pair of surrogates in UTF-8", "61eda0bdedb88062"),
                hex("malformed: cut off", "e8b7"),
                hex("malformed: continuation alone", "6180bf62"),
                hex("malformed: beyond U+10FFFF", "61f490808062"),
                hex("malformed: five bytes", "61f8888080806262"),
                hex("malformed: FF FE", "61fffe62"),
                new NastyText("malformed: GBK", "楼道灯不亮".getBytes(Charset.forName("GBK")), REFUSED));
    }

    private static List<NastyText> unusual() {
        return List.of(
                of("unusual: emoji with joiners", "👨‍👩‍👧‍👦灯", WELL_FORMED),
                of("unusual: flag", "🇨🇳灯", WELL_FORMED),
                of("unusual: rare characters", "𠮷𡘙灯㐂", WELL_FORMED),
                of("unusual: decomposed", "cafe\u0301 Å", WELL_FORMED),
                of("unusual: compatibility ideograph", "\uf9d1樓", WELL_FORMED),
                of("unusual: many combining marks", "z" + "\u0335\u0489\u0301".repeat(10), DOCUMENTED),
                of("unusual: combining mark first", "\u0301a", DOCUMENTED),
                of("unusual: noncharacters", "a\uffff\ufdd0b", REFUSED),
                of("unusual: next line", "a\u0085b", DOCUMENTED),
                of("unusual: line separator", "a\u2028b\u2029c", DOCUMENTED),
                of("unusual: tab", "a\tb", DOCUMENTED),
                of("unusual: private use", "a\ue000b", DOCUMENTED),
                of("unusual: replacement character", "a\ufffdb", DOCUMENTED),
                of("unusual: right to left", "שלום 灯", WELL_FORMED),
                of("unusual: inner newlines", "灯\r\n不亮\n\n请修", DOCUMENTED),
                of("unusual: spaces around", "  灯不亮 \u3000", DOCUMENTED),
                of("unusual: quotes and braces", "灯\"'\\`{}[]<>&%$#;--", WELL_FORMED),
                of("unusual: markup", "<script>alert(1)</script>", WELL_FORMED),
                of("unusual: SQL", "' or 1=1; drop table grievance;--", WELL_FORMED),
                of("unusual: expression", "${7*7} #{7*7} {{7*7}} %s %n", WELL_FORMED),
                of("unusual: formula", "=1+1", DOCUMENTED),
                of("unusual: formula by at", "@SUM(A1:A2)", DOCUMENTED),
                of("unusual: null as a word", "null", WELL_FORMED));
    }

    /** Around a limit, counted in characters as people count them and not in halves of them. */
    private static List<NastyText> ofLength(int longest) {
        List<NastyText> texts = new ArrayList<>();
        if (longest > 0 && longest < PLENTY) {
            texts.add(of("length: at the limit", "灯".repeat(longest), WELL_FORMED));
            texts.add(of("length: one more", "灯".repeat(longest + 1), REFUSED));
            texts.add(of("length: astral at the limit", ASTRAL.repeat(longest), WELL_FORMED));
            texts.add(of("length: one astral more", ASTRAL.repeat(longest + 1), REFUSED));
            texts.add(of("length: half astral", ASTRAL.repeat(longest / 2 + 1), WELL_FORMED));
            texts.add(of("length: decomposed at the limit", "e\u0301".repeat(longest / 2), WELL_FORMED));
            texts.add(of("length: composed within the limit", "e\u0301".repeat(longest), DOCUMENTED));
            texts.add(of("length: grows when composed", "\u0958".repeat(longest), DOCUMENTED));
        }
        texts.add(of("length: very long", "长".repeat(PLENTY), longest > 0 ? REFUSED : DOCUMENTED));
        return texts;
    }

    private static NastyText of(String kind, String text, Expectation inText) {
        return new NastyText(kind, text.getBytes(StandardCharsets.UTF_8), inText);
    }

    private static NastyText hex(String kind, String bytes) {
        return new NastyText(kind, HexFormat.of().parseHex(bytes), REFUSED);
    }

    private static String name(String text) {
        return String.format("U+%04X", text.codePointAt(0));
    }
}
