package org.linli.grid.area;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linli.chassis.problem.CodedException;
import org.linli.grid.error.GridError;

/** Reads a list of areas from CSV with a heading, with or without a byte order mark. */
public final class AreaList {

    static final int LONGEST = 20_000;

    /** What a decoder puts where the bytes are not UTF-8, as in a list saved in GBK. */
    private static final char UNDECODABLE = '\uFFFD';

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final Set<String> NEEDED = Set.of("code", "name", "level");
    private static final CsvMapper CSV = CsvMapper.builder()
            .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
            .enable(CsvParser.Feature.TRIM_SPACES)
            .build();

    private AreaList() {}

    /** @throws CodedException AREA_LIST_UNREADABLE or AREA_LIST_TOO_LONG */
    public static List<AreaRow> read(String csv) {
        if (csv.indexOf(UNDECODABLE) >= 0) {
            throw new CodedException(GridError.AREA_LIST_UNREADABLE);
        }
        String text = csv.startsWith(BYTE_ORDER_MARK) ? csv.substring(1) : csv;
        List<AreaRow> rows = new ArrayList<>();
        try (MappingIterator<Map<String, String>> lines = CSV.readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .readValues(text)) {
            while (lines.hasNext()) {
                if (rows.size() == LONGEST) {
                    throw new CodedException(GridError.AREA_LIST_TOO_LONG, LONGEST);
                }
                rows.add(row(lines.next()));
            }
        } catch (IOException | RuntimeException unreadable) {
            throw unreadable instanceof CodedException coded
                    ? coded
                    : new CodedException(GridError.AREA_LIST_UNREADABLE);
        }
        return rows;
    }

    private static AreaRow row(Map<String, String> line) {
        if (!line.keySet().containsAll(NEEDED)) {
            throw new CodedException(GridError.AREA_LIST_UNREADABLE);
        }
        String kind = line.get("kind");
        return new AreaRow(
                line.get("code"), line.get("name"), line.get("level"), kind == null || kind.isEmpty() ? null : kind);
    }
}
