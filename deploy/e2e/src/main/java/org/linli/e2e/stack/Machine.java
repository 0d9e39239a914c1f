package org.linli.e2e.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** What the figures were taken on. */
public final class Machine {

    private Machine() {}

    public static String describe() throws IOException {
        String model = Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse("unknown processor");
        long kib = Long.parseLong(
                Files.readAllLines(Path.of("/proc/meminfo")).get(0).replaceAll("\\D", ""));
        return String.format(
                Locale.ROOT,
                "%d cores (%s), %d GiB, JDK %s, load average %s",
                Runtime.getRuntime().availableProcessors(),
                model,
                kib / 1024 / 1024,
                Runtime.version().feature(),
                load());
    }

    /** The load averages over 1, 5 and 15 minutes. */
    public static String load() throws IOException {
        String[] fields = Files.readString(Path.of("/proc/loadavg")).split(" ");
        return fields[0] + " " + fields[1] + " " + fields[2];
    }
}
