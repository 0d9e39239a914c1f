package org.linli.e2e.fault;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.linli.e2e.client.Http;
import org.linli.e2e.client.Linli;
import org.linli.e2e.stack.Community;
import org.linli.e2e.stack.LocalStack;
import org.linli.e2e.stack.Machine;
import org.linli.e2e.stack.Report;
import org.linli.e2e.stack.Waiting;

/** Kills each part in turn under load and checks the aftermath: the main class behind {@code deploy/faults}. */
public final class Faults {

    private static final int RESIDENTS = 50;
    private static final int WARM_UP_SECONDS = 15;
    private static final Duration FINISH_LIMIT = Duration.ofMinutes(4);
    private static final Duration QUIET_LIMIT = Duration.ofMinutes(6);

    private final FaultOptions options;
    private final Clock clock = Clock.systemUTC();
    private final LocalStack stack;
    private final Report report = new Report();
    private final Persistence persistence = new Persistence();
    private final List<Kill> kills = new ArrayList<>();

    private Faults(FaultOptions options) {
        this.options = options;
        this.stack = LocalStack.at(options.output().resolve("stack"));
    }

    public static void main(String[] arguments) throws Exception {
        System.exit(new Faults(FaultOptions.of(arguments)).run() ? 0 : 1);
    }

    private boolean run() throws IOException, InterruptedException {
        report.note("Machine: " + Machine.describe() + " at the start");
        stack.start("--reset", "--keep-going");
        Filing filing = filing();
        Messages messages = new Messages(new Http(stack.simulator()));
        Aftermath aftermath = new Aftermath(stack, filing, messages);
        filing.start(options.perSecond());
        Waiting.pause(WARM_UP_SECONDS * 1000L);
        Killing killing = new Killing(stack, clock);
        for (String part : options.parts()) {
            report.say("killing " + part + " after " + filing.filed().size() + " matters");
            kills.add(killing.kill(part, options.settle()));
            messages.fetch();
        }
        boolean finished = filing.finish(FINISH_LIMIT);
        Instant ended = clock.instant();
        boolean quiet = finished && Waiting.within(QUIET_LIMIT, aftermath::quiet);
        Duration untilQuiet = Duration.between(ended, clock.instant());
        messages.fetch();
        List<Check> checks = aftermath.check();
        checks.add(Check.none("answers 4xx, 401 and 429 included", persistence.answers(400, 499)));
        checks.add(Check.none("answers 500", persistence.answers(500, 500)));
        checks.add(
                Check.none("requests refused for good", persistence.findings().size()));
        checks.add(Check.none(
                "parts that did not come back",
                kills.stream().filter(k -> k.readyAfter() == null).count()));
        checks.add(new Check("everything quiet again", "yes", quiet ? "yes" : "no", quiet));
        tell(filing, aftermath, checks, untilQuiet);
        stack.close();
        report.write(options.output());
        return checks.stream().allMatch(Check::holds);
    }

    private Filing filing() {
        Community people = Community.signIn(stack, RESIDENTS);
        Http gateway = new Http(stack.gateway());
        Person clerk = new Person(people.clerk(), () -> Linli.staff(gateway, "clerk", "linli-demo-1"), clock);
        List<Person> residents = people.residents().stream()
                .map(one -> new Person(one.linli(), () -> Linli.resident(gateway, one.phone()), clock))
                .toList();
        return new Filing(people, clerk, residents, persistence, clock);
    }

    private void tell(Filing filing, Aftermath aftermath, List<Check> checks, Duration untilQuiet) {
        List<Matter> filed = filing.filed();
        report.table(
                "What was asked for",
                List.of("what", "number"),
                List.of(
                        List.of("matters that residents wanted to file", filing.planned()),
                        List.of("filings acknowledged", filed.size()),
                        List.of("matters accepted, dispatched", filing.accepted() + ", " + filing.dispatched()),
                        List.of("requests sent, of them repeated", persistence.sent() + ", " + persistence.repeated()),
                        List.of("answers by status", persistence.answers()),
                        List.of("answers and failures that were tried again", persistence.troubles()),
                        List.of("requests refused for good", persistence.findings()),
                        List.of("messages to phones whose arrival is unknown", aftermath.attempts("UNKNOWN")),
                        List.of("seconds from the last acknowledgement to quiet", untilQuiet.toMillis() / 1000.0)));
        Map<String, Long> effects = new HashMap<>();
        stack.databases()
                .query(
                        "notification",
                        "select event_id, (extract(epoch from received_at) * 1000)::bigint from inbox_event",
                        row -> effects.put(row.getString(1), row.getLong(2)));
        Outages outages = new Outages(filed, recorded(), effects);
        report.table(
                "Each kill",
                List.of(
                        "killed",
                        "ready again after s",
                        "longest time without an acknowledged filing s",
                        "slowest filing s",
                        "slowest notification s"),
                kills.stream().map(outages::row).toList());
        report.table(
                "Afterwards",
                List.of("check", "expected", "found", "holds"),
                checks.stream()
                        .map(check -> List.<Object>of(
                                check.what(), check.expected(), check.found(), check.holds() ? "yes" : "NO"))
                        .toList());
    }

    private Map<String, Long> recorded() {
        Map<String, Long> recorded = new HashMap<>();
        stack.databases()
                .query(
                        "grievance",
                        "select id, (extract(epoch from occurred_at) * 1000)::bigint from outbox_event",
                        row -> recorded.put(row.getString(1), row.getLong(2)));
        return recorded;
    }
}
