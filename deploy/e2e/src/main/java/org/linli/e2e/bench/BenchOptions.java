package org.linli.e2e.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * How long and how hard to measure.
 *
 * @param seconds length of each measurement
 * @param warmUp seconds of load before the first one
 * @param clients numbers of clients of the lifecycle measurements
 * @param rounds how often the compared measurements take turns
 * @param profile whether to record where the time goes, in a run of its own after the figures
 * @param output folder for the stack's state and the results
 */
record BenchOptions(int seconds, int warmUp, List<Integer> clients, int rounds, boolean profile, Path output) {

    static BenchOptions of(String[] arguments) {
        BenchOptions options =
                new BenchOptions(30, 45, List.of(1, 16, 64), 3, false, Path.of("deploy/e2e/target/bench"));
        for (String argument : arguments) {
            options = options.with(argument);
        }
        return options;
    }

    private BenchOptions with(String argument) {
        String[] parts = argument.split("=", 2);
        String value = parts.length == 2 ? parts[1] : "";
        return switch (parts[0]) {
            case "--seconds" -> new BenchOptions(Integer.parseInt(value), warmUp, clients, rounds, profile, output);
            case "--warm-up" -> new BenchOptions(seconds, Integer.parseInt(value), clients, rounds, profile, output);
            case "--clients" -> new BenchOptions(seconds, warmUp, numbers(value), rounds, profile, output);
            case "--rounds" -> new BenchOptions(seconds, warmUp, clients, Integer.parseInt(value), profile, output);
            case "--profile" -> new BenchOptions(seconds, warmUp, clients, rounds, true, output);
            case "--output" -> new BenchOptions(seconds, warmUp, clients, rounds, profile, Path.of(value));
            default -> throw new IllegalArgumentException("unknown option " + argument);
        };
    }

    private static List<Integer> numbers(String value) {
        return Stream.of(value.split(",")).map(Integer::valueOf).toList();
    }
}
