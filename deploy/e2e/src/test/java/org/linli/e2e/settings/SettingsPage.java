package org.linli.e2e.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** {@code docs/settings.md} as the sources of all modules say it. */
final class SettingsPage {

    /** The parts of an installation, in the order in which a reader meets them. */
    private static final List<String> MODULES = List.of(
            "connection",
            "chassis",
            "grid-service",
            "grievance-service",
            "outreach-service",
            "notification-service",
            "gateway");

    private static final Pattern VARIABLE = Pattern.compile("([^#%=]+)=\\$\\{([A-Z_]+)(?::([^}]*))?}");

    private static final String HEAD = """
            # Settings

            Made from the declarations by `SettingsPageTest`; do not edit. Every key can be given as a system property or, in capitals
            with `_` for every other sign, as an environment variable (`linli.outbox.poll-interval` is `LINLI_OUTBOX_POLL_INTERVAL`).
            Durations and periods are ISO 8601. A key without a default must be given, unless its type is optional.
            [How to add one](tasks/add-a-setting.md).
            """;

    private SettingsPage() {}

    static String of(Path root) throws IOException {
        StringBuilder page = new StringBuilder(HEAD);
        for (String module : MODULES) {
            page.append("\n## ").append(module).append('\n');
            page.append(
                    switch (module) {
                        case "connection" -> "\nIn every service and the gateway.\n";
                        case "chassis" -> "\nIn every service.\n";
                        default -> variables(root.resolve(module));
                    });
            groups(root, module).forEach(group -> append(page, group));
        }
        return page.toString();
    }

    private static List<SettingGroup> groups(Path root, String module) throws IOException {
        List<SettingGroup> groups = new ArrayList<>();
        try (Stream<Path> sources = Files.walk(root.resolve(module).resolve("src/main/java"))) {
            for (Path source : sources.filter(file -> file.toString().endsWith("Config.java"))
                    .toList()) {
                groups.addAll(ReadingDeclarations.read(module, source));
            }
        }
        groups.sort(Comparator.comparing(SettingGroup::prefix));
        return groups;
    }

    private static void append(StringBuilder page, SettingGroup group) {
        page.append("\n**`%s`**: %s\n\n".formatted(group.prefix(), group.meaning()));
        page.append("| key | type | default | meaning |\n| --- | --- | --- | --- |\n");
        group.settings().forEach(setting -> page.append(setting.row()).append('\n'));
    }

    /** The environment variables that the module's own properties name; a secret shows no default. */
    private static String variables(Path module) throws IOException {
        Map<String, String> rows = new TreeMap<>();
        for (String line : Files.readAllLines(module.resolve("src/main/resources/application.properties"))) {
            Matcher matcher = VARIABLE.matcher(line);
            if (matcher.matches()) {
                String standard = matcher.group(3) == null ? "must be given" : "`" + matcher.group(3) + "`";
                rows.put(
                        matcher.group(2),
                        "| `%s` | `%s` | %s |\n"
                                .formatted(matcher.group(2), matcher.group(1), standard.equals("``") ? "" : standard));
            }
        }
        return "\n| environment variable | sets | default |\n| --- | --- | --- |\n" + String.join("", rows.values());
    }
}
