package org.linli.e2e.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** A number of clients that each start their next piece of work as soon as the last is done. */
final class ClosedLoad {

    /** The name under which whole pieces of work are timed. */
    static final String WHOLE = "whole";

    private ClosedLoad() {}

    /** What one client does again and again. */
    @FunctionalInterface
    interface Work {
        void once(Timings timings) throws Exception;
    }

    /** The work of the client with a number, from 0. */
    @FunctionalInterface
    interface Clients {
        Work client(int number) throws Exception;
    }

    /** What was done and how long it took in fact. */
    record Result(int clients, double seconds, Timings timings) {

        long done() {
            var whole = timings.histograms().get(WHOLE);
            return whole == null ? 0 : whole.getTotalCount();
        }

        double perSecond() {
            return done() / seconds;
        }

        double millis(String name, double percentile) {
            var histogram = timings.histograms().get(name);
            return histogram == null ? Double.NaN : histogram.getValueAtPercentile(percentile) / 1000.0;
        }

        Result and(Result more) {
            Timings sum = new Timings();
            sum.add(timings);
            sum.add(more.timings);
            return new Result(clients, seconds + more.seconds, sum);
        }
    }

    static Result run(int clients, double seconds, Clients work) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        try {
            long start = System.nanoTime();
            long end = start + (long) (seconds * 1e9);
            List<Future<Timings>> running = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                int number = i;
                running.add(threads.submit(() -> repeat(work.client(number), end)));
            }
            Timings all = new Timings();
            for (Future<Timings> one : running) {
                all.add(one.get());
            }
            return new Result(clients, (System.nanoTime() - start) / 1e9, all);
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } finally {
            threads.shutdown();
            threads.awaitTermination(1, TimeUnit.MINUTES);
        }
    }

    private static Timings repeat(Work work, long end) throws Exception {
        Timings timings = new Timings();
        while (System.nanoTime() < end) {
            long start = System.nanoTime();
            try {
                work.once(timings);
                timings.record(WHOLE, System.nanoTime() - start);
            } catch (Timings.Refused refused) {
                timings.refused(refused.getMessage());
            }
        }
        return timings;
    }
}
