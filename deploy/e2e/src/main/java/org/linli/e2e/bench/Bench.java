package org.linli.e2e.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.HdrHistogram.Histogram;
import org.linli.e2e.client.Http;
import org.linli.e2e.stack.Community;
import org.linli.e2e.stack.LocalStack;
import org.linli.e2e.stack.Machine;
import org.linli.e2e.stack.ProcessUse;
import org.linli.e2e.stack.Report;
import org.linli.e2e.stack.Waiting;

/** Starts a stack of its own, measures it and writes what it found: the main class behind {@code deploy/bench}. */
public final class Bench {

    private static final int RESIDENTS = 64;
    private static final int COMPARED_CLIENTS = 16;
    private static final int IDLE_EVENTS = 100;
    private static final long IDLE_PAUSE_MILLIS = 200;
    private static final long SETTLING_MILLIS = 5000;

    private final BenchOptions options;
    private final LocalStack stack;
    private final Report report = new Report();
    private final ServerSettings server;
    private final EventLag lag;
    private Community people;
    private Lifecycles throughGateway;
    private Lifecycles direct;

    private Bench(BenchOptions options) {
        this.options = options;
        this.stack = LocalStack.at(options.output().resolve("stack"));
        this.server = new ServerSettings(stack.databases());
        this.lag = new EventLag(stack.databases());
    }

    public static void main(String[] arguments) throws Exception {
        new Bench(BenchOptions.of(arguments)).run();
        System.exit(0);
    }

    private void run() throws Exception {
        report.note("Machine: " + Machine.describe() + " at the start");
        startTwice();
        people = Community.signIn(stack, RESIDENTS);
        throughGateway = new Lifecycles(new Http(stack.gateway()), people);
        direct = new Lifecycles(new Http(stack.url("grievance")), people);
        report.say("warming up for " + options.warmUp() + " s");
        ClosedLoad.run(COMPARED_CLIENTS, options.warmUp() * 0.8, throughGateway);
        ClosedLoad.run(COMPARED_CLIENTS, options.warmUp() * 0.2, direct.reading());
        lifecycles();
        intake();
        gatewayAgainstDirect();
        memory("Memory after load");
        if (options.profile()) {
            profile();
        }
        report.note("Load average at the end: " + Machine.load());
        stack.close();
        report.write(options.output());
    }

    /** First on empty data, then again on what is there, now with commit times kept. */
    private void startTwice() throws SQLException {
        stack.start("--reset");
        Map<String, Double> first = stack.readySeconds();
        server.prepare();
        stack.close();
        stack.start();
        Map<String, Double> again = stack.readySeconds();
        List<List<Object>> rows = new ArrayList<>();
        first.forEach((part, seconds) -> rows.add(List.of(part, seconds, again.getOrDefault(part, Double.NaN))));
        report.table("Time to ready, seconds", List.of("part", "first start", "start on existing data"), rows);
        Waiting.pause(SETTLING_MILLIS);
        memory("Memory when ready");
    }

    private void memory(String title) {
        List<List<Object>> rows = new ArrayList<>();
        double sum = 0;
        for (Map.Entry<String, ProcessUse> part : use().entrySet()) {
            rows.add(List.of(part.getKey(), part.getValue().memoryMib()));
            sum += part.getValue().memoryMib();
        }
        rows.add(List.of("all", sum));
        report.table(title, List.of("process", "resident MiB"), rows);
    }

    private Map<String, ProcessUse> use() {
        Map<String, ProcessUse> use = new LinkedHashMap<>();
        LocalStack.PARTS.forEach(part -> use.put(part, ProcessUse.of(stack.pid(part))));
        return use;
    }

    private void lifecycles() throws SQLException, InterruptedException {
        List<List<Object>> rates = new ArrayList<>();
        List<List<Object>> calls = new ArrayList<>();
        List<List<Object>> lags = new ArrayList<>();
        List<List<Object>> costs = new ArrayList<>();
        lags.add(lagRow("idle", idleLag()));
        for (int clients : options.clients()) {
            report.say("lifecycles with " + clients + " clients");
            long from = lag.mark();
            Map<String, ProcessUse> before = use();
            ProcessUse ownBefore = ProcessUse.of(ProcessHandle.current().pid());
            ClosedLoad.Result result = ClosedLoad.run(clients, options.seconds(), throughGateway);
            Map<String, ProcessUse> after = use();
            ProcessUse ownAfter = ProcessUse.of(ProcessHandle.current().pid());
            rates.add(row(clients, result, ClosedLoad.WHOLE));
            Lifecycles.CALLS.forEach(call -> calls.add(callRow(clients, result, call)));
            lags.add(lagRow(clients + " clients", lag.between(from, lag.mark())));
            after.forEach((part, use) -> costs.add(cost(clients, part, use.cpuSince(before.get(part)), result)));
            costs.add(cost(clients, "the clients", ownAfter.cpuSince(ownBefore), result));
        }
        report.table(
                "Four-call lifecycles through the gateway",
                List.of("clients", "lifecycles/s", "p50 ms", "p95 ms", "p99 ms", "done", "refused"),
                rates);
        report.table("Each call", List.of("clients", "call", "p50 ms", "p95 ms", "p99 ms"), calls);
        report.table(
                "Event lag, commit to commit of the effect",
                List.of("while", "events", "p50 ms", "p99 ms", "max ms"),
                lags);
        report.table("Processor time per lifecycle", List.of("clients", "process", "CPU ms", "share of a core"), costs);
    }

    private Histogram idleLag() throws SQLException {
        report.say("lag of events when idle");
        Waiting.pause(SETTLING_MILLIS);
        long from = lag.mark();
        for (int i = 0; i < IDLE_EVENTS; i++) {
            throughGateway.fileAndAccept();
            Waiting.pause(IDLE_PAUSE_MILLIS);
        }
        return lag.between(from, lag.mark());
    }

    private static List<Object> lagRow(String when, Histogram lags) {
        return List.of(
                when,
                lags.getTotalCount(),
                lags.getValueAtPercentile(50) / 1000.0,
                lags.getValueAtPercentile(99) / 1000.0,
                lags.getMaxValue() / 1000.0);
    }

    private static List<Object> row(Object name, ClosedLoad.Result result, String timed) {
        return List.of(
                name,
                result.perSecond(),
                result.millis(timed, 50),
                result.millis(timed, 95),
                result.millis(timed, 99),
                result.done(),
                result.timings().refusals().isEmpty() ? 0 : result.timings().refusals());
    }

    private static List<Object> callRow(int clients, ClosedLoad.Result result, String call) {
        return List.of(clients, call, result.millis(call, 50), result.millis(call, 95), result.millis(call, 99));
    }

    private static List<Object> cost(int clients, String part, double cpu, ClosedLoad.Result result) {
        return List.of(clients, part, cpu * 1000 / Math.max(1, result.done()), cpu / result.seconds());
    }

    /** The three take turns, so that whatever else the machine does falls on all of them. */
    private void intake() throws SQLException, InterruptedException {
        report.say("intake against plain inserts");
        Map<String, ClosedLoad.Result> sums = new LinkedHashMap<>();
        // The newest matter that is only filed is the pattern for the plain rows.
        ClosedLoad.run(1, 1, direct.filing());
        try (PlainInserts plain = new PlainInserts(stack.databases())) {
            for (int round = 0; round < options.rounds(); round++) {
                take(sums, "plain JDBC", plain);
                plain.endRound();
                take(sums, "filing, direct", direct.filing());
                take(sums, "filing, gateway", throughGateway.filing());
            }
        }
        compare("Durable intake, " + COMPARED_CLIENTS + " clients or connections", "plain JDBC", sums);
    }

    private void gatewayAgainstDirect() throws InterruptedException {
        Map<String, ClosedLoad.Result> sums = new LinkedHashMap<>();
        for (int round = 0; round < options.rounds(); round++) {
            take(sums, "reading, direct", direct.reading());
            take(sums, "reading, gateway", throughGateway.reading());
        }
        compare("Gateway against direct, " + COMPARED_CLIENTS + " clients", "reading, direct", sums);
    }

    private void take(Map<String, ClosedLoad.Result> sums, String name, ClosedLoad.Clients clients)
            throws InterruptedException {
        double seconds = Math.max(2, options.seconds() / 3.0);
        ClosedLoad.Result result = ClosedLoad.run(COMPARED_CLIENTS, seconds, clients);
        sums.merge(name, result, ClosedLoad.Result::and);
    }

    private void compare(String title, String base, Map<String, ClosedLoad.Result> sums) {
        double floor = sums.get(base).perSecond();
        List<List<Object>> rows = new ArrayList<>();
        sums.forEach((name, result) -> {
            List<Object> row = new ArrayList<>(row(name, result, ClosedLoad.WHOLE));
            row.add(2, result.perSecond() / floor);
            rows.add(row);
        });
        report.table(
                title, List.of("what", "per second", "ratio", "p50 ms", "p95 ms", "p99 ms", "done", "refused"), rows);
    }

    private void profile() throws IOException, InterruptedException, SQLException {
        Map<String, Path> files = new LinkedHashMap<>();
        server.forgetStatements();
        for (String part : List.of("gateway", "grievance", "notification")) {
            files.put(part, options.output().resolve(part + ".jfr"));
            FlightRecordings.start(stack.pid(part));
        }
        ClosedLoad.Result result = ClosedLoad.run(COMPARED_CLIENTS, options.seconds(), throughGateway);
        for (Map.Entry<String, Path> file : files.entrySet()) {
            FlightRecordings.stop(stack.pid(file.getKey()), file.getValue());
            samples(file.getKey(), FlightRecordings.read(file.getValue()));
        }
        statements(result);
    }

    private void samples(String part, FlightRecordings.Samples samples) {
        report.table(part + ": where its samples fall", List.of("place", "share"), top(samples.places(), samples));
        report.table(part + ": methods at the top", List.of("method", "share"), top(samples.methods(), samples));
    }

    private static List<List<Object>> top(Map<String, Long> counts, FlightRecordings.Samples samples) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(15)
                .map(entry -> List.<Object>of(
                        entry.getKey(), Math.round(1000.0 * entry.getValue() / samples.total()) / 10.0 + " %"))
                .toList();
    }

    private void statements(ClosedLoad.Result result) throws SQLException {
        List<List<Object>> rows = new ArrayList<>();
        for (ServerSettings.StatementUse use : server.worst()) {
            rows.add(List.of(
                    use.database(),
                    use.text(),
                    use.calls() / (double) result.done(),
                    use.totalMillis() / result.done(),
                    use.meanMillis()));
        }
        report.table(
                "Statements that took the database longest",
                List.of("database", "statement", "calls per lifecycle", "ms per lifecycle", "ms each"),
                rows);
        report.note("Statements per lifecycle in grievance: " + server.calls("grievance") / Math.max(1, result.done())
                + ", in notification: " + server.calls("notification") / Math.max(1, result.done()));
    }
}
