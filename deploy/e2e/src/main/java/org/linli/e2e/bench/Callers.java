package org.linli.e2e.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linli.e2e.client.Http;
import org.linli.e2e.stack.Community;
import org.linli.e2e.stack.LocalStack;

/** People who go on working while something else happens to the system, at grid-service's routes and at another's. */
public final class Callers {

    private static final int RESIDENTS = 8;
    private static final int CLIENTS = 4;
    private static final String GRID = "grid route";
    private static final String GRIEVANCE = "grievance route";

    private final Map<String, Session> sessions = new LinkedHashMap<>();

    private Callers() {}

    /** Signs them in through the gateway. */
    public static Callers of(LocalStack stack) {
        Callers callers = new Callers();
        Community people = Community.signIn(stack, RESIDENTS);
        Http gateway = new Http(stack.gateway());
        Http grid = new Http(stack.url("grid"));
        callers.sessions.put("at the gateway", new Session(gateway, people.clerk()));
        callers.sessions.put("at grid-service itself", new Session(grid, people.clerk()));
        return callers;
    }

    /** What each noticed: calls per second, p50, p99 and longest in milliseconds, refusals. */
    public Map<String, List<Object>> measure(double seconds) throws InterruptedException {
        ClosedLoad.Result result = ClosedLoad.run(CLIENTS, seconds, number -> this::round);
        Map<String, List<Object>> noticed = new LinkedHashMap<>();
        sessions.keySet().forEach(where -> noticed.put(GRID + " " + where, figures(result, GRID + " " + where)));
        noticed.put(GRIEVANCE + " at the gateway", figures(result, GRIEVANCE + " at the gateway"));
        return noticed;
    }

    private void round(Timings timings) {
        sessions.forEach((where, session) -> timings.time(GRID + " " + where, () -> session.get("/api/v1/auth/me")));
        timings.time(GRIEVANCE + " at the gateway", () -> sessions.get("at the gateway")
                .get("/api/v1/grievances?limit=20"));
    }

    private static List<Object> figures(ClosedLoad.Result result, String call) {
        var histogram = result.timings().histograms().get(call);
        return List.of(
                histogram == null ? 0.0 : histogram.getTotalCount() / result.seconds(),
                result.millis(call, 50),
                result.millis(call, 99),
                result.millis(call, 100),
                result.timings().refusals().isEmpty() ? 0 : result.timings().refusals());
    }
}
