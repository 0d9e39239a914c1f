package org.linli.e2e.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a process and its children have used so far, read from {@code /proc}.
 *
 * @param cpuSeconds processor time, user and system, of the living and of the waited-for
 * @param memoryMib memory in MiB, a page shared by several processes counted in parts
 */
public record ProcessUse(double cpuSeconds, double memoryMib) {

    private static final double TICKS_PER_SECOND = 100;
    private static final int PARENT = 1;
    private static final int USER_TIME = 11;
    private static final int TIMES = 4;

    public static ProcessUse of(long pid) {
        double cpu = 0;
        double memory = 0;
        for (long member : family(pid)) {
            try {
                cpu += cpuSeconds(member);
                memory += memoryMib(member);
            } catch (IOException ended) {
                // It ended between the two looks; its parent has its time.
                continue;
            }
        }
        return new ProcessUse(cpu, memory);
    }

    public double cpuSince(ProcessUse before) {
        return cpuSeconds - before.cpuSeconds;
    }

    private static List<Long> family(long pid) {
        try (Stream<Path> all = Files.list(Path.of("/proc"))) {
            return all.map(path -> path.getFileName().toString())
                    .filter(name -> name.matches("\\d+"))
                    .map(Long::parseLong)
                    .filter(candidate -> candidate == pid || parent(candidate) == pid)
                    .toList();
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    private static long parent(long pid) {
        try {
            return Long.parseLong(stat(pid)[PARENT]);
        } catch (IOException ended) {
            return 0;
        }
    }

    /** The fields of {@code /proc/pid/stat} from the state on; the name before may contain anything. */
    private static String[] stat(long pid) throws IOException {
        String line = Files.readString(Path.of("/proc/" + pid + "/stat"));
        return line.substring(line.lastIndexOf(')') + 2).split(" ");
    }

    private static double cpuSeconds(long pid) throws IOException {
        String[] fields = stat(pid);
        long ticks = 0;
        for (int i = USER_TIME; i < USER_TIME + TIMES; i++) {
            ticks += Long.parseLong(fields[i]);
        }
        return ticks / TICKS_PER_SECOND;
    }

    private static double memoryMib(long pid) throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc/" + pid + "/smaps_rollup"))) {
            if (line.startsWith("Pss:")) {
                return Long.parseLong(line.replaceAll("\\D", "")) / 1024.0;
            }
        }
        return 0;
    }
}
