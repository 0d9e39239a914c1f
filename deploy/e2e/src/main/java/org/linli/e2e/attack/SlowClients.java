package org.linli.e2e.attack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linli.e2e.bench.Callers;
import org.linli.e2e.stack.LocalStack;
import org.linli.e2e.stack.Machine;
import org.linli.e2e.stack.Report;
import org.linli.e2e.stack.Waiting;

/**
 * What others notice of a crowd of slow clients: the main class behind {@code deploy/bench slow-clients}. In one run, each
 * attack between two quiet measurements of the same callers.
 */
public final class SlowClients {

    private static final long SETTLING_MILLIS = 3000;

    private final Report report = new Report();
    private final Options options;
    private final LocalStack stack;

    private SlowClients(Options options) {
        this.options = options;
        stack = LocalStack.at(options.output().resolve("stack"));
    }

    public static void main(String[] arguments) throws Exception {
        new SlowClients(Options.of(arguments)).run();
        System.exit(0);
    }

    private void run() throws Exception {
        report.note("Machine: " + Machine.describe() + " at the start");
        stack.start("--reset");
        Callers callers = Callers.of(stack);
        report.say("warming up for " + options.warmUp() + " s");
        callers.measure(options.warmUp());
        List<List<Object>> rows = new ArrayList<>();
        rows.addAll(rows("nothing", callers));
        for (Map.Entry<String, Attack> attack : attacks().entrySet()) {
            report.say(options.attackers() + " connections: " + attack.getKey());
            SlowCrowd crowd = new SlowCrowd(
                    stack.url(attack.getValue().at()),
                    options.attackers(),
                    attack.getValue().begin());
            Waiting.pause(SETTLING_MILLIS);
            rows.addAll(rows(attack.getKey(), callers));
            crowd.close();
            report.note(attack.getKey() + ": " + crowd.endings());
            Waiting.pause(SETTLING_MILLIS);
            rows.addAll(rows("nothing, afterwards", callers));
        }
        report.table(
                "What others notice of " + options.attackers() + " slow clients",
                List.of("attack", "caller", "per second", "p50 ms", "p99 ms", "max ms", "refused"),
                rows);
        report.note("Load average at the end: " + Machine.load());
        stack.close();
        report.write(options.output());
    }

    private static Map<String, Attack> attacks() {
        String signIn = "POST /api/v1/auth/staff/login HTTP/1.1\r\nHost: linli\r\n";
        String body = signIn + "Content-Type: application/json\r\nContent-Length: 10000\r\n\r\n{";
        Map<String, Attack> attacks = new LinkedHashMap<>();
        attacks.put("heads that never end, at the gateway", new Attack("gateway", signIn + "X-Filler: a"));
        attacks.put("bodies that never end, at the gateway", new Attack("gateway", body));
        attacks.put("bodies that never end, at grid-service itself", new Attack("grid", body));
        return attacks;
    }

    private List<List<Object>> rows(String attack, Callers callers) throws InterruptedException {
        List<List<Object>> rows = new ArrayList<>();
        callers.measure(options.seconds()).forEach((caller, noticed) -> {
            List<Object> row = new ArrayList<>(List.of(attack, caller));
            row.addAll(noticed);
            rows.add(row);
        });
        return rows;
    }

    /** Where, and what each connection sends first. */
    private record Attack(String at, String begin) {}

    /** How many and how long. */
    private record Options(int attackers, int seconds, int warmUp, Path output) {

        static Options of(String[] arguments) {
            Options options = new Options(300, 20, 20, Path.of("deploy/e2e/target/slow-clients"));
            for (String argument : arguments) {
                options = options.with(argument);
            }
            return options;
        }

        private Options with(String argument) {
            String[] parts = argument.split("=", 2);
            String value = parts.length == 2 ? parts[1] : "";
            return switch (parts[0]) {
                case "--attackers" -> new Options(Integer.parseInt(value), seconds, warmUp, output);
                case "--seconds" -> new Options(attackers, Integer.parseInt(value), warmUp, output);
                case "--warm-up" -> new Options(attackers, seconds, Integer.parseInt(value), output);
                case "--output" -> new Options(attackers, seconds, warmUp, Path.of(value));
                default -> throw new IllegalArgumentException("unknown option " + argument);
            };
        }
    }
}
