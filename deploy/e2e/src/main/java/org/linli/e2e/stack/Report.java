package org.linli.e2e.stack;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The tables of one run: printed as they come, kept as Markdown and as JSON. */
public final class Report {

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final StringBuilder markdown = new StringBuilder();
    private final Map<String, Object> figures = new LinkedHashMap<>();

    public void say(String line) {
        out.println(line);
    }

    public void note(String line) {
        out.println(line);
        markdown.append(line).append("\n\n");
    }

    /** A table; numbers are rounded for reading but kept whole in the JSON. */
    public void table(String title, List<String> columns, List<List<Object>> rows) {
        out.printf("%n%s%n", title);
        markdown.append("### ").append(title).append("\n\n");
        markdown.append("| ").append(String.join(" | ", columns)).append(" |\n");
        markdown.append("|").append(" --- |".repeat(columns.size())).append('\n');
        out.println("  " + String.join(" | ", columns));
        List<Map<String, Object>> kept = new ArrayList<>();
        for (List<Object> row : rows) {
            List<String> cells = row.stream().map(Report::cell).toList();
            out.println("  " + String.join(" | ", cells));
            markdown.append("| ").append(String.join(" | ", cells)).append(" |\n");
            Map<String, Object> record = new LinkedHashMap<>();
            for (int i = 0; i < columns.size(); i++) {
                record.put(columns.get(i), row.get(i));
            }
            kept.add(record);
        }
        markdown.append('\n');
        figures.put(title, kept);
    }

    private static String cell(Object value) {
        if (!(value instanceof Double number)) {
            return String.valueOf(value).replace("|", "\\|");
        }
        if (number.isNaN()) {
            return "–";
        }
        int decimals = Math.abs(number) >= 100 ? 0 : Math.abs(number) >= 10 ? 1 : 2;
        return String.format(Locale.ROOT, "%,." + decimals + "f", number);
    }

    public void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("results.md"), markdown);
        new ObjectMapper()
                .writerWithDefaultPrettyPrinter()
                .writeValue(folder.resolve("results.json").toFile(), figures);
        say("\nWritten: " + folder.resolve("results.md") + " and results.json beside it");
    }
}
