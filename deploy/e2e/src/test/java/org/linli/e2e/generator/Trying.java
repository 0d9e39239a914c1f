package org.linli.e2e.generator;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.linli.e2e.asking.Draft;
import org.linli.e2e.asking.Examples;
import org.linli.e2e.asking.Json;
import org.linli.e2e.client.Http;
import org.linli.e2e.contract.Contract;
import org.linli.e2e.contract.Operation;
import org.linli.e2e.wire.NoAnswer;
import org.linli.e2e.wire.RawAnswer;
import org.linli.e2e.wire.Wire;

/** Asks one operation in every wrong way, and now and then in the right one. */
final class Trying {

    private static final Mutation NOTHING = new Mutation("as it should be", Expectation.NO_DIFFERENCE, draft -> draft);
    private static final int MIXED = 40;
    private static final int TOO_OFTEN = 429;
    private static final String MIXED_KIND = " + ";
    private static final double SHARE = Double.parseDouble(System.getProperty("linli.share", "0.15"));

    private final Contract contract;
    private final Operation operation;
    private final Recipes recipes;
    private final Examples examples;
    private final Judging judging;
    private final ReadingBack readingBack;
    private final String gateway;
    private final Random random;
    private final Set<String> kinds = new HashSet<>();
    private final Map<String, Finding> findings = new LinkedHashMap<>();
    private Draft base;
    private int requests;
    private boolean reached;

    Trying(Contract contract, Operation operation, Recipes recipes, Judging judging, String gateway, long seed) {
        this.contract = contract;
        this.operation = operation;
        this.recipes = recipes;
        this.judging = judging;
        this.gateway = gateway;
        this.readingBack = new ReadingBack(new Http(gateway));
        this.random = new Random(seed ^ operation.id().hashCode());
        this.examples = new Examples(contract, random);
    }

    /** What became of it. */
    record Outcome(String operation, boolean reached, int requests, Set<String> kinds, List<Finding> findings) {}

    Outcome run() {
        try (Wire wire = new Wire(gateway)) {
            base = recipes.fresh(operation, examples);
            RawAnswer first =
                    tried(wire, base, "", NOTHING).orElseThrow(() -> new IllegalStateException("no answer at all"));
            reached = first.isSuccess();
            if (reached) {
                base = operation.isRead() ? base : recipes.fresh(operation, examples);
                conditions(wire, first);
                List<Spoiled> all = mutations();
                all.forEach(spoiled -> one(wire, spoiled.place(), spoiled.mutation()));
                mixed(wire, all);
            }
        } catch (RuntimeException unprepared) {
            Finding finding = new Finding(operation.id(), "", "preparation", "cannot go on", unprepared.toString());
            findings.put(finding.name(), finding);
        }
        return new Outcome(operation.id(), reached, requests, kinds, List.copyOf(findings.values()));
    }

    /** @param place the field it spoils; empty when it is about the request as a whole */
    private record Spoiled(String place, Mutation mutation) {}

    private List<Spoiled> mutations() {
        List<Spoiled> all = new ArrayList<>();
        sample(SpoilingAddresses.of(operation)).forEach(it -> all.add(new Spoiled("", it)));
        sample(SpoilingHeaders.of(operation)).forEach(it -> all.add(new Spoiled("", it)));
        sample(SpoilingLines.of(operation)).forEach(it -> all.add(new Spoiled("", it)));
        SpoilingMethods.of(contract.methods(operation.path())).forEach(it -> all.add(new Spoiled("", it)));
        if (operation.body() != null && operation.body().isJson()) {
            Field.within(contract, operation.body().schema()).forEach(field -> SpoilingFields.of(List.of(field))
                    .forEach(it -> all.add(new Spoiled(field.toString(), it))));
            sample(SpoilingBodies.of(operation.body().required())).forEach(it -> all.add(new Spoiled("", it)));
        } else if (operation.body() != null) {
            SpoilingLists.all().forEach(it -> all.add(new Spoiled("", it)));
        }
        return all;
    }

    /** What is the same for all operations is asked of each in part only: together they hear it all. */
    private List<Mutation> sample(List<Mutation> all) {
        return all.stream().filter(it -> random.nextDouble() < SHARE).toList();
    }

    /** Two or three things wrong at once: nothing is expected but a documented answer. */
    private void mixed(Wire wire, List<Spoiled> spoiled) {
        List<Spoiled> all = spoiled.stream()
                .filter(it -> !it.mutation().kind().startsWith(SpoilingMethods.WIRE))
                .toList();
        for (int i = 0; i < MIXED; i++) {
            Spoiled first = all.get(random.nextInt(all.size()));
            Spoiled second = all.get(random.nextInt(all.size()));
            String kind =
                    second.mutation().kind() + MIXED_KIND + first.mutation().kind();
            one(wire, second.place() + first.place(), new Mutation(kind, Expectation.DOCUMENTED, draft -> {
                Draft once = first.mutation().change().apply(draft);
                return Json.read(draft.body() == null ? new byte[0] : draft.body())
                                        .isPresent()
                                && Json.read(once.body() == null ? new byte[0] : once.body())
                                        .isEmpty()
                        ? once
                        : second.mutation().change().apply(once);
            }));
        }
    }

    /** What a read is current by, said in every way that RFC 9110 knows. */
    private void conditions(Wire wire, RawAnswer first) {
        Optional<String> tag = first.header("ETag");
        if (!operation.isRead() || tag.isEmpty()) {
            return;
        }
        String current = tag.get();
        String weak = current.startsWith("W/") ? current : "W/" + current;
        for (String value : List.of(current, weak, "\"x\", " + current, current + ",\"x\"", "*", " , " + current)) {
            one(
                    wire,
                    "",
                    new Mutation(
                            "If-None-Match current: " + value.replace(current, "tag"),
                            Expectation.NOT_MODIFIED,
                            draft -> draft.withHeader("If-None-Match", value)));
        }
        one(
                wire,
                "",
                new Mutation(
                        "If-None-Match current on the second line",
                        Expectation.NOT_MODIFIED,
                        draft -> draft.withHeader("If-None-Match", "\"x\"", current)));
    }

    private void one(Wire wire, String place, Mutation mutation) {
        if (!mutation.kind().contains(MIXED_KIND)) {
            kinds.add(mutation.kind());
        }
        Draft spoiled = mutation.change().apply(base.anew());
        tried(wire, spoiled, place, mutation)
                .filter(answer -> answer.isSuccess() && !operation.isRead() || answer.status() == TOO_OFTEN)
                .ifPresent(usedUp -> base = recipes.fresh(operation, examples));
    }

    private Optional<RawAnswer> tried(Wire wire, Draft draft, String place, Mutation mutation) {
        requests++;
        try {
            RawAnswer answer = wire.send(draft.toRequest());
            Optional<String> complaint = judging.complaint(draft, mutation, answer);
            if (complaint.isEmpty() && answer.isSuccess() && draft.method().equals(operation.method())) {
                complaint = readingBack.complaint(draft, answer);
            }
            complaint.ifPresent(wrong -> found(draft, place, mutation, wrong, answer.status() + " " + answer.text()));
            return Optional.of(answer);
        } catch (NoAnswer silence) {
            found(draft, place, mutation, "no answer", silence.getMessage());
            return Optional.empty();
        }
    }

    private void found(Draft draft, String place, Mutation mutation, String complaint, String answer) {
        Finding finding = new Finding(
                operation.id(), place, mutation.kind(), complaint, draft.toRequest() + "\n      → " + answer);
        findings.putIfAbsent(finding.name(), finding);
    }
}
