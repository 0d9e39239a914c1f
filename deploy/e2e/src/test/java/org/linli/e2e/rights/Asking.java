package org.linli.e2e.rights;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.linli.e2e.wire.Wire;

/** Asks lists of questions, several lists at once and the questions of each in their order. */
final class Asking {

    private static final int AT_ONCE = 4;

    private Asking() {}

    /** What is wrong with the answers. */
    static List<String> all(String gateway, List<List<Question>> lists)
            throws InterruptedException, ExecutionException {
        ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Callable<List<String>>> work = new ArrayList<>();
            lists.forEach(questions -> work.add(() -> inOrder(gateway, questions)));
            List<String> wrong = new ArrayList<>();
            for (Future<List<String>> done : pool.invokeAll(work)) {
                wrong.addAll(done.get());
            }
            return wrong;
        } finally {
            pool.shutdown();
        }
    }

    private static List<String> inOrder(String gateway, List<Question> questions) {
        try (Wire wire = new Wire(gateway)) {
            return questions.stream()
                    .map(question -> question.ask(wire))
                    .filter(wrong -> !wrong.isEmpty())
                    .toList();
        }
    }
}
