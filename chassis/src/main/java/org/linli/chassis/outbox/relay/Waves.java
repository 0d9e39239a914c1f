package org.linli.chassis.outbox.relay;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Sends a chunk in waves with at most one event of each subject, so that a failed event is never overtaken by the next
 * of its subject. A subject whose event is refused for good sends nothing more.
 */
final class Waves {

    /** The cause of an event that waits only because an earlier one does. */
    static final String BEHIND = "behind a parked event of its subject";

    private final EventPublisher publisher;
    private final RelayCursor cursor;

    Waves(EventPublisher publisher, RelayCursor cursor) {
        this.publisher = publisher;
        this.cursor = cursor;
    }

    /** What became of a chunk: {@code parked} with its cause, and whether an attempt failed for a passing reason. */
    record Outcome(List<OutboxEvent> published, Map<OutboxEvent, String> parked, Throwable failure) {}

    Outcome publish(List<OutboxEvent> events, Set<UUID> parkedSubjects)
            throws SQLException, LeaseLostException, InterruptedException {
        Outcome outcome = new Outcome(new ArrayList<>(), new LinkedHashMap<>(), null);
        Set<UUID> blocked = new HashSet<>(parkedSubjects);
        for (List<OutboxEvent> wave : split(events)) {
            Throwable failure = send(wave, blocked, outcome);
            if (failure != null) {
                return new Outcome(outcome.published(), outcome.parked(), failure);
            }
        }
        return outcome;
    }

    private static List<List<OutboxEvent>> split(List<OutboxEvent> events) {
        List<List<OutboxEvent>> waves = new ArrayList<>();
        Map<UUID, Integer> sent = new HashMap<>();
        for (OutboxEvent event : events) {
            int wave = sent.merge(event.subject(), 1, Integer::sum) - 1;
            if (wave == waves.size()) {
                waves.add(new ArrayList<>());
            }
            waves.get(wave).add(event);
        }
        return waves;
    }

    private Throwable send(List<OutboxEvent> wave, Set<UUID> blocked, Outcome outcome)
            throws SQLException, LeaseLostException, InterruptedException {
        Map<OutboxEvent, CompletableFuture<Void>> underWay = new LinkedHashMap<>();
        for (OutboxEvent event : wave) {
            if (blocked.contains(event.subject())) {
                outcome.parked().put(event, BEHIND);
                continue;
            }
            CompletableFuture<Void> answer = publisher.publish(event);
            underWay.put(event, answer);
            // A broker that is away refuses each event after a wait of its own: once is enough.
            if (answer.isCompletedExceptionally() && !(causeOf(answer) instanceof PoisonEventException)) {
                break;
            }
        }
        await(underWay.values().toArray(CompletableFuture[]::new));
        Throwable failure = null;
        for (Map.Entry<OutboxEvent, CompletableFuture<Void>> sent : underWay.entrySet()) {
            Throwable cause = causeOf(sent.getValue());
            if (cause == null) {
                outcome.published().add(sent.getKey());
            } else if (cause instanceof PoisonEventException) {
                outcome.parked().put(sent.getKey(), cause.getMessage());
                blocked.add(sent.getKey().subject());
            } else {
                failure = cause;
            }
        }
        return failure;
    }

    private void await(CompletableFuture<?>[] answers) throws SQLException, LeaseLostException, InterruptedException {
        CompletableFuture<Void> all = CompletableFuture.allOf(answers);
        while (!all.isDone()) {
            cursor.renewIfDue();
            try {
                all.get(500, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                // Not yet; the lease may need its renewal meanwhile.
            } catch (ExecutionException e) {
                return;
            }
        }
    }

    private static Throwable causeOf(CompletableFuture<Void> answer) {
        try {
            answer.getNow(null);
            return null;
        } catch (CompletionException e) {
            return e.getCause();
        }
    }
}
