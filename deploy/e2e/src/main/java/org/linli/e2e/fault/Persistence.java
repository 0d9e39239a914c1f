package org.linli.e2e.fault;

import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.linli.e2e.client.Answer;
import org.linli.e2e.client.Linli;
import org.linli.e2e.client.Refused;
import org.linli.e2e.stack.Waiting;

/** Sends a request again, the same under the same key, until it is acknowledged; counts every answer on the way. */
final class Persistence {

    private static final int FIRST_PAUSE_MILLIS = 100;
    private static final int LONGEST_PAUSE_MILLIS = 1000;
    private static final int UNAUTHENTICATED = 401;

    private final AtomicLong sent = new AtomicLong();
    private final AtomicLong acknowledged = new AtomicLong();
    private final AtomicLong repeated = new AtomicLong();
    private final Map<Integer, Long> answers = new TreeMap<>();
    private final Map<String, Long> troubles = new TreeMap<>();
    private final Map<String, Long> findings = new TreeMap<>();
    private volatile boolean givenUp;

    /** Empty only when the answer says that trying again is of no use, which is a finding. */
    Optional<Answer> untilDone(String what, Person who, Function<Linli, Answer> request) {
        int pause = FIRST_PAUSE_MILLIS;
        for (int attempt = 1; !givenUp; attempt++) {
            sent.incrementAndGet();
            if (attempt > 1) {
                repeated.incrementAndGet();
            }
            try {
                Linli session = who.session();
                Answer answer = request.apply(session);
                answered(answer.status(), answer.text("code"));
                if (answer.ok()) {
                    acknowledged.incrementAndGet();
                    return Optional.of(answer);
                }
                if (answer.status() == UNAUTHENTICATED) {
                    who.renew(session);
                } else if (answer.status() < 500) {
                    note(findings, what + ": " + answer.status() + " " + answer.text("code"));
                    return Optional.empty();
                }
            } catch (Refused refused) {
                answered(refused.status(), refused.code());
            } catch (UncheckedIOException | IllegalStateException failed) {
                note(troubles, "no answer: " + rootName(failed));
            }
            Waiting.pause(ThreadLocalRandom.current().nextInt(pause / 2, pause + 1));
            pause = Math.min(LONGEST_PAUSE_MILLIS, pause * 2);
        }
        note(findings, what + ": given up, not acknowledged");
        return Optional.empty();
    }

    /** From now on nothing is tried again. */
    void giveUp() {
        givenUp = true;
    }

    long sent() {
        return sent.get();
    }

    long acknowledged() {
        return acknowledged.get();
    }

    long repeated() {
        return repeated.get();
    }

    /** How many answers had a status between two, both included. */
    synchronized long answers(int from, int to) {
        return answers.entrySet().stream()
                .filter(answer -> answer.getKey() >= from && answer.getKey() <= to)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** Every status that was answered, with its number. */
    synchronized Map<Integer, Long> answers() {
        return new TreeMap<>(answers);
    }

    /** Answers and failures after which the request was sent again, with their numbers. */
    synchronized Map<String, Long> troubles() {
        return new TreeMap<>(troubles);
    }

    /** What no client may ever see. */
    synchronized Map<String, Long> findings() {
        return new TreeMap<>(findings);
    }

    private synchronized void answered(int status, String code) {
        answers.merge(status, 1L, Long::sum);
        if (status / 100 != 2) {
            note(troubles, status + " " + code);
        }
    }

    private synchronized void note(Map<String, Long> where, String what) {
        where.merge(what, 1L, Long::sum);
    }

    private static String rootName(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getClass().getSimpleName();
    }
}
