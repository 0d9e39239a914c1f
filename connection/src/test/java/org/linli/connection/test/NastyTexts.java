package org.linli.connection.test;

import java.util.List;
import java.util.stream.Stream;

/** Long texts of pieces that headers, addresses, messages and written words are made of. */
final class NastyTexts {

    private static final int LONGEST_HEADERS = 16 * 1024;
    private static final int LONGEST_BODY = 1024 * 1024;
    private static final int LONGEST_ONES = 12;

    private static final List<String> BEGINNINGS = List.of(
            "", "en", "a/b", "application/json", "VISIT:", "\"", "ERROR: ", "Batch entry 1 ", "jdbc:postgresql:");

    private static final List<String> PIECES = List.of(
            " ",
            "a",
            "A-",
            "1",
            "-a",
            "\"",
            ",",
            ";a=b",
            "中",
            "a😀",
            "\n",
            "1.",
            "\t",
            "\r\n",
            "A",
            "0",
            "一",
            "😀",
            "-",
            ".",
            ";",
            ":",
            "/",
            "'",
            "`",
            "=",
            "?",
            "&",
            "%",
            "*",
            "(",
            ")",
            "[",
            "]",
            "{",
            "}",
            "$",
            "<",
            "\\",
            "1-",
            "a.",
            "/a",
            "a,",
            " ,",
            ", ",
            "; ",
            "; a=\"b\"",
            "\"a\"",
            "\"a\",",
            "W/\"a\",",
            "a=b,",
            "?a",
            "?a=b ",
            "=(",
            "= ",
            "::",
            "${a:",
            "{a}",
            "{a:",
            "Detail ",
            "Detail: ",
            "contains (",
            "Batch entry 1 ",
            "ERROR: ",
            "table \"a\" ",
            "\"a",
            "'a",
            "“",
            "13812345678",
            "G12345678",
            "电话 ",
            "111111.",
            "86 ",
            "+86",
            "(010)",
            "a:b@",
            "0.0.0.0/0,",
            "A😀-",
            "\r",
            "\u2028");

    private NastyTexts() {}

    /** For patterns that a text as a whole is held against. */
    static Stream<NastyText> whole() {
        return Stream.concat(
                BEGINNINGS.stream().flatMap(beginning -> PIECES.stream()
                        .map(piece -> new NastyText(beginning, piece, LONGEST_HEADERS))),
                PIECES.stream().limit(LONGEST_ONES).map(piece -> new NastyText("", piece, LONGEST_BODY)));
    }

    /** For patterns that are searched in a text. */
    static Stream<NastyText> searched() {
        return PIECES.stream().map(piece -> new NastyText("", piece, LONGEST_HEADERS));
    }
}
