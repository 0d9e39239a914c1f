package org.linli.e2e.generator;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.linli.e2e.asking.Draft;
import org.linli.e2e.asking.Json;
import org.linli.e2e.contract.Contract;
import org.linli.e2e.contract.Operation;
import org.linli.e2e.contract.Parameter;
import org.linli.e2e.contract.Shapes;
import org.linli.e2e.wire.Header;
import org.linli.e2e.wire.RawAnswer;

/** Tells what is wrong with an answer: first by the contract, then by what the request deserved. */
final class Judging {

    private static final String PROBLEM = "application/problem+json";
    /** Told by the door to any request, so that no operation has to repeat them. */
    private static final Set<Integer> AT_THE_DOOR = Set.of(405, 413, 414, 431);

    /** Kinds that do not reach an operation, or another one. */
    private static final Set<String> WIRE = Set.of(SpoilingAddresses.WIRE, SpoilingLines.WIRE, SpoilingMethods.WIRE);

    /** Parameters whose value only the server can make. */
    private static final Set<String> OPAQUE = Set.of("cursor");

    private final Contract contract;
    private final Shapes shapes;
    private final JsonNode problem;

    Judging(Contract contract) {
        this.contract = contract;
        this.shapes = new Shapes(contract);
        this.problem = contract.schema("Problem");
    }

    /** Empty when all is well. */
    Optional<String> complaint(Draft draft, Mutation mutation, RawAnswer answer) {
        return byContract(draft, mutation, answer).or(() -> deserved(draft, mutation, answer));
    }

    private Optional<String> byContract(Draft draft, Mutation mutation, RawAnswer answer) {
        if (answer.status() >= 500) {
            return Optional.of("is " + answer.status());
        }
        if (!isDocumented(draft, mutation, answer.status())) {
            return Optional.of("status " + answer.status() + " is not documented");
        }
        if (answer.header("X-Request-Id").isEmpty()) {
            return Optional.of(answer.status() + " without X-Request-Id");
        }
        if (draft.method().equals("HEAD") || draft.method().equals("OPTIONS")) {
            return Optional.empty();
        }
        return answer.status() >= 400 ? ofRefusal(answer) : ofSuccess(draft.operation(), answer);
    }

    private static boolean isDocumented(Draft draft, Mutation mutation, int status) {
        String kind = mutation.kind();
        boolean ofTheDoor = AT_THE_DOOR.contains(status)
                || status >= 400 && WIRE.stream().anyMatch(kind::contains)
                || kind.contains(SpoilingMethods.WIRE);
        return ofTheDoor || draft.operation().responses().containsKey(status);
    }

    private Optional<String> ofRefusal(RawAnswer answer) {
        if (!answer.mediaType().equals(PROBLEM)) {
            return Optional.of(answer.status() + " is no problem document but " + answer.mediaType());
        }
        JsonNode body = answer.json();
        List<String> wrong = shapes.complaints(problem, body);
        if (!wrong.isEmpty()) {
            return Optional.of(answer.status() + " is no sound problem document: " + wrong.get(0));
        }
        if (body.path("status").asInt() != answer.status()) {
            return Optional.of(answer.status() + " says that it is " + body.path("status"));
        }
        boolean ownId = body.path("requestId")
                .asText()
                .equals(answer.header("X-Request-Id").orElse(""));
        return ownId ? Optional.empty() : Optional.of(answer.status() + " names another request id than its header");
    }

    private Optional<String> ofSuccess(Operation operation, RawAnswer answer) {
        if (!operation.responses().containsKey(answer.status())) {
            return Optional.empty();
        }
        if (!operation.answersWithBody(answer.status())) {
            return answer.body().length == 0
                    ? Optional.empty()
                    : Optional.of(answer.status() + " has a body that is not documented");
        }
        JsonNode schema = operation.answer(answer.status(), answer.mediaType());
        if (schema.isMissingNode()) {
            return Optional.of(answer.status() + " is of undocumented type " + answer.mediaType());
        }
        List<String> wrong = shapes.complaintsAboutAnswer(schema, answer.json());
        return wrong.isEmpty()
                ? Optional.empty()
                : Optional.of(answer.status() + " does not fit its schema: " + wrong.get(0));
    }

    private Optional<String> deserved(Draft draft, Mutation mutation, RawAnswer answer) {
        int status = answer.status();
        return switch (mutation.expectation()) {
            case DOCUMENTED -> Optional.empty();
            case REFUSED -> when(status < 400, "is taken with " + status);
            case WELL_FORMED -> when(status == 400, "is called malformed");
            case NO_DIFFERENCE -> when(!answer.isSuccess() && status != 429, "makes a difference: " + status);
            case NOT_MODIFIED -> when(status != 304, "is " + status + " and not 304");
            case UNAUTHENTICATED -> when(status != 401, "is " + status + " and not 401");
            case METHOD_NOT_ALLOWED -> notAllowed(draft, answer);
            case AS_THE_CONTRACT_SAYS -> asTheContractSays(draft, status);
        };
    }

    private Optional<String> notAllowed(Draft draft, RawAnswer answer) {
        if (answer.status() != 405) {
            return Optional.of("is " + answer.status() + " and not 405");
        }
        Set<String> documented = contract.methods(draft.operation().path());
        Set<String> named = Arrays.stream(answer.header("Allow").orElse("").split(","))
                .map(String::strip)
                .collect(Collectors.toCollection(TreeSet::new));
        boolean all = named.containsAll(documented);
        named.removeAll(documented);
        named.removeAll(Set.of("HEAD", "OPTIONS"));
        return when(
                !all || !named.isEmpty(),
                "405 with Allow: " + answer.header("Allow").orElse(""));
    }

    private Optional<String> asTheContractSays(Draft draft, int status) {
        Optional<String> breach = breach(draft);
        if (breach.isPresent()) {
            return when(status < 400, "is taken with " + status + " although " + breach.get());
        }
        return when(status == 400, "is called malformed although the contract allows it");
    }

    /** What of body and query stands against the contract. */
    private Optional<String> breach(Draft draft) {
        Operation operation = draft.operation();
        for (Header one : draft.query()) {
            for (Parameter parameter : operation.in("query")) {
                if (parameter.name().equals(one.name())) {
                    if (OPAQUE.contains(parameter.name())) {
                        return Optional.of("only the server can make it");
                    }
                    List<String> wrong = shapes.complaints(
                            parameter.schema(), SpoilingAddresses.read(parameter, counted(parameter, one.value())));
                    if (!wrong.isEmpty()) {
                        return Optional.of(parameter.name() + wrong.get(0));
                    }
                }
            }
        }
        if (operation.body() == null || !operation.body().isJson() || draft.body() == null) {
            return Optional.empty();
        }
        Optional<JsonNode> body = Json.read(draft.body());
        if (body.isEmpty()) {
            return Optional.of("it is no JSON");
        }
        return shapes.complaints(operation.body().schema(), body.get()).stream().findFirst();
    }

    /** Text is measured as it is kept, a character that was sent in two parts as one. */
    private static String counted(Parameter parameter, String escaped) {
        String sent = Texts.decoded(escaped);
        return Field.isText(parameter.schema()) ? Texts.normal(sent) : sent;
    }

    private static Optional<String> when(boolean wrong, String complaint) {
        return wrong ? Optional.of(complaint) : Optional.empty();
    }
}
