package org.linli.e2e.bench;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.linli.e2e.client.Answer;
import org.linli.e2e.client.Http;
import org.linli.e2e.stack.Community;
import org.linli.e2e.story.Case;
import org.linli.e2e.story.Cases;

/** The four calls of a matter: the resident files it, the clerk dispatches it, the worker replies, the resident reads. */
final class Lifecycles implements ClosedLoad.Clients {

    static final List<String> CALLS = List.of("create", "dispatch", "reply", "read");

    private final Http at;
    private final Community people;
    private final List<Case> cases = Cases.shipped();
    private final AtomicInteger next = new AtomicInteger();

    /** @param at the gateway, or grievance-service itself */
    Lifecycles(Http at, Community people) {
        this.at = at;
        this.people = people;
    }

    @Override
    public ClosedLoad.Work client(int number) {
        Session resident = resident(number);
        Session clerk = new Session(at, people.clerk());
        return timings -> {
            Case matter = nextCase();
            Session worker = new Session(at, people.workers().get(matter.grid() - 1));
            String path = path(timings.time("create", () -> file(resident, matter)));
            timings.time("dispatch", () -> clerk.post(path + "/dispatch", Map.of()));
            timings.time(
                    "reply",
                    () -> worker.post(path + "/reply", Map.of("outcome", matter.outcome(), "text", matter.reply())));
            timings.time("read", () -> resident.get(path));
        };
    }

    /** Filing alone. */
    ClosedLoad.Clients filing() {
        return number -> {
            Session resident = resident(number);
            return timings -> timings.time("create", () -> file(resident, nextCase()));
        };
    }

    /** Reading one and the same matter alone. */
    ClosedLoad.Clients reading() {
        return number -> {
            Session resident = resident(number);
            String path = path(file(resident, nextCase()).orFail("a matter to read"));
            return timings -> timings.time("read", () -> resident.get(path));
        };
    }

    /** Files one matter and has it accepted, as the lag of events in a quiet system needs it. */
    void fileAndAccept() {
        String path = path(file(resident(0), nextCase()).orFail("file"));
        new Session(at, people.clerk()).post(path + "/accept", null).orFail("accept");
    }

    private Session resident(int number) {
        return new Session(
                at, people.residents().get(number % people.residents().size()).linli());
    }

    private Case nextCase() {
        return cases.get(Math.floorMod(next.getAndIncrement(), cases.size()));
    }

    private Answer file(Session resident, Case matter) {
        return resident.post(
                "/api/v1/grievances",
                Map.of(
                        "title",
                        matter.title(),
                        "body",
                        matter.body(),
                        "place",
                        Map.of("areaCode", people.gridCodes().get(matter.grid() - 1), "address", "虚构地址1号")));
    }

    private static String path(Answer filed) {
        return "/api/v1/grievances/" + filed.text("id");
    }
}
