package org.linli.e2e.fault;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.linli.e2e.client.Answer;
import org.linli.e2e.client.Linli;
import org.linli.e2e.stack.Community;
import org.linli.e2e.stack.Waiting;
import org.linli.e2e.story.Case;
import org.linli.e2e.story.Cases;

/**
 * Files matters at a steady rate whatever becomes of them: those that cannot be filed yet wait and are tried again. Each
 * one filed is accepted by the clerk, every fifth is dispatched as well.
 */
final class Filing {

    private static final int FILERS = 96;
    private static final int CLERKS = 32;
    private static final int DISPATCHED_EACH = 5;

    private final Community people;
    private final Person clerk;
    private final List<Person> residents;
    private final Persistence persistence;
    private final Clock clock;
    private final List<Case> cases = Cases.shipped();
    private final ScheduledExecutorService rhythm = Executors.newSingleThreadScheduledExecutor();
    private final ExecutorService filers = Executors.newFixedThreadPool(FILERS);
    private final ExecutorService clerks = Executors.newFixedThreadPool(CLERKS);
    private final AtomicInteger planned = new AtomicInteger();
    private final AtomicInteger underWay = new AtomicInteger();
    private final List<Matter> filed = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger accepted = new AtomicInteger();
    private final AtomicInteger dispatched = new AtomicInteger();

    Filing(Community people, Person clerk, List<Person> residents, Persistence persistence, Clock clock) {
        this.people = people;
        this.clerk = clerk;
        this.residents = residents;
        this.persistence = persistence;
        this.clock = clock;
    }

    void start(int perSecond) {
        long gap = TimeUnit.SECONDS.toNanos(1) / perSecond;
        var unused = rhythm.scheduleAtFixedRate(this::plan, 0, gap, TimeUnit.NANOSECONDS);
    }

    /** Plans no more and waits until all that was planned is done; false when the limit passes first. */
    boolean finish(Duration limit) {
        rhythm.shutdown();
        boolean done = Waiting.within(limit, () -> underWay.get() == 0);
        if (!done) {
            persistence.giveUp();
        }
        filers.shutdownNow();
        clerks.shutdownNow();
        return done;
    }

    private void plan() {
        int number = planned.getAndIncrement();
        Instant now = clock.instant();
        underWay.incrementAndGet();
        filers.execute(() -> counted(() -> file(number, now)));
    }

    private void file(int number, Instant plannedAt) {
        int turn = number % residents.size();
        allow(people.residents().get(turn));
        Person resident = residents.get(turn);
        Case matter = cases.get(number % cases.size());
        String key = Linli.newKey();
        String grid = people.gridCodes().get(matter.grid() - 1);
        Optional<Answer> answer = persistence.untilDone(
                "file", resident, who -> who.file(key, matter.title(), matter.body(), grid, "虚构地址1号"));
        answer.ifPresent(it -> {
            Matter done = new Matter(key, it.text("id"), it.text("number"), resident, plannedAt, clock.instant());
            filed.add(done);
            underWay.incrementAndGet();
            clerks.execute(() -> counted(() -> handle(done, number)));
        });
    }

    private void handle(Matter matter, int number) {
        String path = "/api/v1/grievances/" + matter.id();
        String acceptKey = Linli.newKey();
        if (persistence
                .untilDone("accept", clerk, who -> who.post(path + "/accept", acceptKey, null))
                .isPresent()) {
            accepted.incrementAndGet();
        }
        if (number % DISPATCHED_EACH == 0) {
            String key = Linli.newKey();
            if (persistence
                    .untilDone("dispatch", clerk, who -> who.post(path + "/dispatch", key, Map.of()))
                    .isPresent()) {
                dispatched.incrementAndGet();
            }
        }
    }

    /** As the mini-program asks before each filing; the simulator is no part of what is killed. */
    private void allow(Community.Resident resident) {
        resident.phone().allow(people.templates());
    }

    private void counted(Runnable work) {
        try {
            work.run();
        } finally {
            underWay.decrementAndGet();
        }
    }

    int planned() {
        return planned.get();
    }

    List<Matter> filed() {
        synchronized (filed) {
            return List.copyOf(filed);
        }
    }

    int accepted() {
        return accepted.get();
    }

    int dispatched() {
        return dispatched.get();
    }
}
