package org.linli.e2e.asking;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import java.util.UUID;
import org.linli.e2e.contract.Contract;
import org.linli.e2e.contract.Operation;
import org.linli.e2e.contract.Parameter;

/** Makes valid requests from the contract's schemas and examples, every optional field included. */
public final class Examples {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Contract contract;
    private final Random random;

    public Examples(Contract contract, Random random) {
        this.contract = contract;
        this.random = random;
    }

    /** With what the operation requires, and a body with all it may have; ids are nobody's. */
    public Draft draft(Operation operation, String token) {
        Draft draft = Draft.of(operation, token);
        for (Parameter parameter : operation.parameters()) {
            String example = parameter.example().isMissingNode()
                    ? value(parameter.schema()).asText()
                    : parameter.example().asText();
            if (parameter.isIn("path")) {
                draft = draft.withPath(parameter.name(), example);
            } else if (parameter.isIn("query") && parameter.required()) {
                draft = draft.withQuery(parameter.name(), example);
            } else if (parameter.isIn("header")
                    && (parameter.required() || !parameter.example().isMissingNode())) {
                draft = draft.withHeader(parameter.name(), example);
            }
        }
        if (operation.body() != null && operation.body().isJson()) {
            draft = draft.withHeader(Draft.CONTENT_TYPE, operation.body().mediaType())
                    .withJson(value(operation.body().schema()));
        }
        return draft.anew();
    }

    private JsonNode value(JsonNode written) {
        JsonNode schema = contract.whole(written);
        if (schema.has("properties")) {
            ObjectNode object = NODES.objectNode();
            schema.path("properties")
                    .properties()
                    .forEach(property -> object.set(property.getKey(), value(property.getValue())));
            return object;
        }
        if (schema.has("enum")) {
            return schema.path("enum").path(random.nextInt(schema.path("enum").size()));
        }
        return switch (schema.path("format").asText()) {
            case "uuid" -> NODES.textNode(UUID.randomUUID().toString());
            case "date" ->
                NODES.textNode(LocalDate.now(ZoneId.of("Asia/Shanghai")).toString());
            case "date-time" ->
                NODES.textNode(Instant.now()
                        .minusSeconds(1 + random.nextInt(30))
                        .truncatedTo(ChronoUnit.MILLIS)
                        .toString());
            default ->
                schema.path("examples").path(0).isMissingNode()
                        ? byType(schema)
                        : schema.path("examples").path(0);
        };
    }

    private JsonNode byType(JsonNode schema) {
        return switch (schema.path("type").asText()) {
            case "integer", "number" -> NODES.numberNode(schema.path("minimum").asInt(1));
            case "boolean" -> NODES.booleanNode(random.nextBoolean());
            case "array" -> NODES.arrayNode().add(value(schema.path("items")));
            default -> NODES.textNode("示例" + random.nextInt(1000));
        };
    }
}
