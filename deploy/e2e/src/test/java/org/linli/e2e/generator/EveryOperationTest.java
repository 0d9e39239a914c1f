package org.linli.e2e.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.linli.e2e.RunningStack;
import org.linli.e2e.contract.Contract;
import org.linli.e2e.contract.Operation;

/** Whatever is sent to the packaged system, it answers as documented, and what it takes it keeps as it was sent. */
class EveryOperationTest {

    private static final int AT_ONCE = 4;

    /** The build asks the same each time, so that it is red for what changed; a search asks with another one. */
    private static final long SEED_OF_THE_BUILD = 20261125;

    private final String gateway = RunningStack.get().gateway();
    private final Contract contract = Contract.servedBy(gateway);

    @Test
    void nothing_that_is_sent_brings_an_answer_that_is_not_documented() throws Exception {
        long seed = Long.getLong("linli.seed", SEED_OF_THE_BUILD);
        System.out.printf("Generator: -Dlinli.seed=%d repeats this run, another seed asks other things%n", seed);
        Stage stage = new Stage();

        List<Trying.Outcome> outcomes = outcomes(stage, seed);

        List<Finding> findings = outcomes.stream()
                .flatMap(outcome -> outcome.findings().stream())
                .toList();
        System.out.printf(
                "Generator: %d operations, %d requests of %d kinds, %d findings%n",
                outcomes.size(),
                outcomes.stream().mapToInt(Trying.Outcome::requests).sum(),
                outcomes.stream()
                        .flatMap(outcome -> outcome.kinds().stream())
                        .distinct()
                        .count(),
                findings.size());
        String all = findings.stream().map(Finding::toString).collect(Collectors.joining("\n"));
        Files.write(Path.of("target", "generator-findings.txt"), all.getBytes(StandardCharsets.UTF_8));
        stage.accounts.restore();
        assertThat(outcomes)
                .filteredOn(outcome -> !outcome.reached())
                .extracting(Trying.Outcome::operation)
                .as("operations that never succeeded")
                .isEmpty();
        assertThat(findings)
                .as("findings, with -Dlinli.seed=%d", seed)
                .filteredOn(finding -> !OpenFindings.has(finding))
                .isEmpty();
        assertThat(OpenFindings.without(findings))
                .as("open findings that no longer occur")
                .isEmpty();
    }

    private List<Trying.Outcome> outcomes(Stage stage, long seed) throws Exception {
        Recipes recipes = new Recipes(stage);
        Judging judging = new Judging(contract);
        return inParallel(contract.operations().stream()
                .filter(operation -> recipes.operations().contains(operation.id()))
                .filter(operation -> operation.id().matches(System.getProperty("linli.operation", ".*")))
                .<Callable<Trying.Outcome>>map(
                        operation -> () -> new Trying(contract, operation, recipes, judging, gateway, seed).run())
                .toList());
    }

    @Test
    void every_operation_has_a_recipe_and_every_field_that_is_sent_is_read_back() {
        Set<String> documented =
                contract.operations().stream().map(Operation::id).collect(Collectors.toCollection(TreeSet::new));
        Set<String> unaccounted = new TreeSet<>();
        contract.operations().stream()
                .filter(operation ->
                        operation.body() != null && operation.body().isJson())
                .forEach(operation -> unaccounted.addAll(ReadingBack.unaccounted(
                        operation.id(), Field.within(contract, operation.body().schema()))));

        assertThat(new Recipes(new Stage()).operations()).containsExactlyInAnyOrderElementsOf(documented);
        assertThat(unaccounted)
                .as("fields of which ReadingBack does not say where they show")
                .isEmpty();
    }

    private static <T> List<T> inParallel(List<Callable<T>> tasks) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> done : threads.invokeAll(tasks)) {
                results.add(done.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
