package org.linli.e2e.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.linli.e2e.client.Http;

/** The merged document. */
public final class Contract {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head");
    private static final String COMPONENTS = "#/components/";

    private final JsonNode document;
    private final List<Operation> operations = new ArrayList<>();

    private Contract(JsonNode document) {
        this.document = document;
        document.path("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(method -> METHODS.contains(method.getKey()))
                .forEach(method -> operations.add(operation(path.getKey(), method.getKey(), method.getValue()))));
    }

    /** As the gateway serves it now. */
    public static Contract servedBy(String gateway) {
        return of(new Http(gateway)
                .get("/openapi", Map.of())
                .orFail("the contract")
                .body());
    }

    static Contract of(JsonNode document) {
        return new Contract(document);
    }

    public List<Operation> operations() {
        return operations;
    }

    /** The methods that a path is documented with. */
    public Set<String> methods(String path) {
        return operations.stream()
                .filter(operation -> operation.path().equals(path))
                .map(Operation::method)
                .collect(Collectors.toSet());
    }

    public JsonNode components() {
        return document.path("components");
    }

    public JsonNode schema(String name) {
        return components().path("schemas").path(name);
    }

    /** A schema with what it refers to written in, so that its keywords can be read off. */
    public JsonNode whole(JsonNode schema) {
        if (!(schema instanceof ObjectNode)) {
            return schema;
        }
        ObjectNode whole = schema.deepCopy();
        if (schema.has("$ref")) {
            whole.remove("$ref");
            overlay(whole, referred(schema.path("$ref").textValue()));
        }
        whole.remove("allOf");
        schema.path("allOf").forEach(part -> overlay(whole, part));
        return whole;
    }

    private void overlay(ObjectNode whole, JsonNode part) {
        whole(part).properties().stream()
                .filter(keyword -> !whole.has(keyword.getKey()))
                .forEach(keyword -> whole.set(keyword.getKey(), keyword.getValue()));
    }

    private JsonNode referred(String reference) {
        return document.at(reference.substring(1));
    }

    private Operation operation(String path, String method, JsonNode node) {
        List<Parameter> parameters = new ArrayList<>();
        node.path("parameters").forEach(parameter -> parameters.add(parameter(parameter)));
        Map<Integer, JsonNode> responses = new TreeMap<>();
        node.path("responses")
                .properties()
                .forEach(response -> responses.put(Integer.valueOf(response.getKey()), response(response.getValue())));
        return new Operation(
                node.path("operationId").textValue(),
                method.toUpperCase(Locale.ROOT),
                path,
                node.path("security").isEmpty(),
                parameters,
                body(node.path("requestBody")),
                responses);
    }

    private JsonNode response(JsonNode response) {
        return response.has("$ref") ? referred(response.path("$ref").textValue()) : response;
    }

    private Parameter parameter(JsonNode written) {
        JsonNode node = written.path("$ref").asText().startsWith(COMPONENTS)
                ? referred(written.path("$ref").textValue())
                : written;
        return new Parameter(
                node.path("name").textValue(),
                node.path("in").textValue(),
                node.path("required").asBoolean(),
                whole(node.path("schema")),
                node.path("example"));
    }

    private static Operation.Body body(JsonNode node) {
        return node.path("content").properties().stream()
                .findFirst()
                .map(content -> new Operation.Body(
                        content.getKey(),
                        node.path("required").asBoolean(),
                        content.getValue().path("schema")))
                .orElse(null);
    }
}
