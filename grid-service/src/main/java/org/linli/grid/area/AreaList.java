package org.linli.grid.area;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.linli.chassis.problem.CodedException;
import org.linli.chassis.text.PlainText;
import org.linli.grid.error.GridError;

/** Reads a list of areas from CSV with a heading, with or without a byte order mark. */
public final class AreaList {

    static final int LONGEST = 20_000;

    /** What a decoder puts where the bytes are not UTF-8, as in a list saved in GBK. */
    private static final char UNDECODABLE = '\uFFFD';

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final Set<String> NEEDED = Set.of("code", "name", "level");
    private static final CsvMapper CSV =
            CsvMapper.builder().enable(CsvParser.Feature.TRIM_SPACES).build();

    private AreaList() {}

    /** @throws CodedException AREA_LIST_UNREADABLE or AREA_LIST_TOO_LONG */
    public static List<AreaRow> read(String csv) {
        if (csv.indexOf(UNDECODABLE) >= 0) {
            throw new CodedException(GridError.AREA_LIST_UNREADABLE);
        }
        String text = csv.startsWith(BYTE_ORDER_MARK) ? csv.substring(1) : csv;
        List<AreaRow> rows = new ArrayList<>();
        try (MappingIterator<List<String>> lines = CSV.readerForListOf(String.class)
                .with(CsvParser.Feature.WRAP_AS_ARRAY)
                .readValues(text)) {
            List<String> heading = null;
            for (int number = 1; lines.hasNext(); number++) {
                List<String> line = lines.next();
                if (isBlank(line)) {
                    continue;
                }
                if (heading == null) {
                    heading = heading(line);
                } else if (rows.size() == LONGEST) {
                    throw new CodedException(GridError.AREA_LIST_TOO_LONG, LONGEST);
                } else {
                    rows.add(row(number, heading, line));
                }
            }
            if (heading == null) {
                throw new CodedException(GridError.AREA_LIST_UNREADABLE);
            }
        } catch (IOException | RuntimeException unreadable) {
            throw unreadable instanceof CodedException coded
                    ? coded
                    : new CodedException(GridError.AREA_LIST_UNREADABLE);
        }
        return rows;
    }

    private static boolean isBlank(List<String> line) {
        return line.stream().allMatch(cell -> cell == null || cell.isBlank());
    }

    /** Without a name twice: which of the two was meant nobody can tell. */
    private static List<String> heading(List<String> line) {
        if (!line.containsAll(NEEDED) || new HashSet<>(line).size() < line.size()) {
            throw new CodedException(GridError.AREA_LIST_UNREADABLE);
        }
        return line;
    }

    private static AreaRow row(int number, List<String> heading, List<String> line) {
        if (line.size() > heading.size()) {
            throw new CodedException(GridError.AREA_LIST_UNREADABLE);
        }
        String name = cell("name", heading, line);
        return new AreaRow(
                number,
                cell("code", heading, line),
                name == null ? null : PlainText.normalised(name),
                cell("level", heading, line),
                cell("kind", heading, line));
    }

    /** Null when the list has no such column, or the line ends before it. */
    private static String cell(String column, List<String> heading, List<String> line) {
        int place = heading.indexOf(column);
        return place < 0 || place >= line.size() ? null : line.get(place);
    }
}
