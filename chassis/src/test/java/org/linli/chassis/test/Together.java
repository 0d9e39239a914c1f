package org.linli.chassis.test;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Does things at the same moment, as people do who click twice: each in a thread of its own, all let go together. Threads
 * of the shared pool would not do: on a small machine there is one, and it need not see the classes of the test.
 */
public final class Together {

    private Together() {}

    /** The same thing so many times; the answers in no order that means anything. */
    public static <T> List<T> times(int times, Supplier<T> work) {
        return each(IntStream.range(0, times).boxed().toList(), ignored -> work.get());
    }

    /** One thing for each, with the answers in the order of the inputs. */
    public static <A, T> List<T> each(Collection<A> inputs, Function<A, T> work) {
        ExecutorService threads = Executors.newFixedThreadPool(inputs.size());
        CountDownLatch start = new CountDownLatch(inputs.size());
        try {
            List<Callable<T>> calls = new ArrayList<>();
            for (A input : inputs) {
                calls.add(() -> {
                    start.countDown();
                    start.await();
                    return work.apply(input);
                });
            }
            List<T> answers = new ArrayList<>();
            for (Future<T> answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while others were at work", e);
        } catch (ExecutionException e) {
            throw new AssertionError("One of those at work together failed", e.getCause());
        } finally {
            threads.shutdown();
        }
    }
}
