package org.linli.e2e.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Holds values against the contract's schemas. */
public final class Shapes {

    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    private static final SchemaValidatorsConfig CONFIG =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    private final JsonNode components;
    private final JsonNode closedComponents;
    private final Map<JsonNode, JsonSchema> open = new ConcurrentHashMap<>();
    private final Map<JsonNode, JsonSchema> closed = new ConcurrentHashMap<>();

    public Shapes(Contract contract) {
        this.components = contract.components();
        this.closedComponents = close(components.deepCopy());
    }

    /** What stands against a value, by the letter of the contract. */
    public List<String> complaints(JsonNode schema, JsonNode value) {
        return validate(open.computeIfAbsent(schema, it -> compile(it, components)), value);
    }

    /** The same, and no object has a member that is not documented. */
    public List<String> complaintsAboutAnswer(JsonNode schema, JsonNode value) {
        return validate(closed.computeIfAbsent(schema, it -> compile(close(it.deepCopy()), closedComponents)), value);
    }

    private static List<String> validate(JsonSchema schema, JsonNode value) {
        return schema.validate(value).stream().map(ValidationMessage::toString).toList();
    }

    private static JsonSchema compile(JsonNode schema, JsonNode components) {
        ObjectNode document = schema.deepCopy();
        document.set("components", components);
        return FACTORY.getSchema(document, CONFIG);
    }

    private static JsonNode close(JsonNode node) {
        if (node instanceof ObjectNode object
                && object.path("properties").isObject()
                && !object.has("additionalProperties")) {
            object.put("additionalProperties", false);
        }
        node.forEach(Shapes::close);
        return node;
    }
}
