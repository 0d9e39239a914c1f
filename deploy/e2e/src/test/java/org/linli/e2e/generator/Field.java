package org.linli.e2e.generator;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.linli.e2e.contract.Contract;

/**
 * A value's place in a body.
 *
 * @param schema with its references followed
 */
record Field(JsonPointer place, JsonNode schema, boolean required) {

    private static final String WORDS = "楼道灯不亮";
    private static final Set<String> PROOFS =
            Set.of("username", "password", "newPassword", "code", "refreshToken", "lastRefreshToken");

    /** Everything inside a body, itself not included; of a list only the first item. */
    static List<Field> within(Contract contract, JsonNode schema) {
        List<Field> fields = new ArrayList<>();
        collect(contract, contract.whole(schema), JsonPointer.empty(), fields);
        return fields;
    }

    private static void collect(Contract contract, JsonNode parent, JsonPointer place, List<Field> fields) {
        List<String> required = new ArrayList<>();
        parent.path("required").forEach(name -> required.add(name.asText()));
        parent.path("properties").properties().forEach(property -> {
            Field field = new Field(
                    place.appendProperty(property.getKey()),
                    contract.whole(property.getValue()),
                    required.contains(property.getKey()));
            fields.add(field);
            collect(contract, field.schema(), field.place(), fields);
        });
        if (parent.has("items")) {
            Field item = new Field(place.appendIndex(0), contract.whole(parent.path("items")), true);
            fields.add(item);
            collect(contract, item.schema(), item.place(), fields);
        }
    }

    /** Whether it is the item of a list. */
    boolean isItem() {
        return place.last().mayMatchElement();
    }

    boolean isText() {
        return isText(schema);
    }

    static boolean isText(JsonNode schema) {
        return schema.path("type").asText().equals("string") && !schema.has("enum") && !schema.has("format");
    }

    /** Whether people write into it what they like; what proves who somebody is, they do not. */
    boolean isForWords() {
        return isText(schema)
                && !PROOFS.contains(place.last().getMatchingProperty())
                && (!schema.has("pattern")
                        || Pattern.compile(schema.path("pattern").asText())
                                .matcher(WORDS)
                                .find());
    }

    int longest() {
        return schema.path("maxLength").asInt();
    }

    @Override
    public String toString() {
        return place.toString();
    }
}
