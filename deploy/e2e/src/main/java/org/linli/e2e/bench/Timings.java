package org.linli.e2e.bench;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.HdrHistogram.Histogram;
import org.linli.e2e.client.Answer;

/** How long the calls of one client took; a refused call ends its piece of work and is counted by its status. */
final class Timings {

    private static final long LONGEST_MICROS = TimeUnit.MINUTES.toMicros(2);
    private static final int DIGITS = 3;

    private final Map<String, Histogram> histograms = new TreeMap<>();
    private final Map<String, Long> refusals = new TreeMap<>();

    /** Ends a piece of work whose call was refused. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Refused(String what) {
            super(what, null, false, false);
        }
    }

    Answer time(String name, Supplier<Answer> call) {
        long start = System.nanoTime();
        Answer answer = call.get();
        if (!answer.ok()) {
            throw new Refused(name + " " + answer.status() + " " + answer.text("code"));
        }
        record(name, System.nanoTime() - start);
        return answer;
    }

    void record(String name, long nanos) {
        histograms
                .computeIfAbsent(name, key -> new Histogram(LONGEST_MICROS, DIGITS))
                .recordValue(Math.min(LONGEST_MICROS, nanos / 1000));
    }

    void refused(String what) {
        refusals.merge(what, 1L, Long::sum);
    }

    void add(Timings other) {
        other.histograms.forEach((name, more) -> histograms
                .computeIfAbsent(name, key -> new Histogram(LONGEST_MICROS, DIGITS))
                .add(more));
        other.refusals.forEach((what, count) -> refusals.merge(what, count, Long::sum));
    }

    Map<String, Histogram> histograms() {
        return histograms;
    }

    Map<String, Long> refusals() {
        return refusals;
    }
}
