package org.linli.e2e.fault;

import java.nio.file.Path;
import java.util.List;
import org.linli.e2e.stack.LocalStack;

/**
 * What to kill and how much work goes on meanwhile.
 *
 * @param perSecond matters filed per second
 * @param settle seconds between a part's return and the next kill
 * @param parts what is killed, in this order
 * @param output folder for the stack's state and the results
 */
record FaultOptions(int perSecond, int settle, List<String> parts, Path output) {

    static FaultOptions of(String[] arguments) {
        FaultOptions options = new FaultOptions(50, 15, LocalStack.PARTS, Path.of("deploy/e2e/target/faults"));
        for (String argument : arguments) {
            options = options.with(argument);
        }
        return options;
    }

    private FaultOptions with(String argument) {
        String[] parts = argument.split("=", 2);
        String value = parts.length == 2 ? parts[1] : "";
        return switch (parts[0]) {
            case "--per-second" -> new FaultOptions(Integer.parseInt(value), settle, this.parts, output);
            case "--settle" -> new FaultOptions(perSecond, Integer.parseInt(value), this.parts, output);
            case "--parts" -> new FaultOptions(perSecond, settle, List.of(value.split(",")), output);
            case "--output" -> new FaultOptions(perSecond, settle, this.parts, Path.of(value));
            default -> throw new IllegalArgumentException("unknown option " + argument);
        };
    }
}
