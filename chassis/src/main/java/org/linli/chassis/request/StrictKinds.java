package org.linli.chassis.request;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.type.CollectionType;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Reads constants by their names (no numbers, no other case, no space around them) and sets from distinct elements. */
final class StrictKinds extends BeanDeserializerModifier {

    private static final long serialVersionUID = 1;

    @Override
    public JsonDeserializer<?> modifyEnumDeserializer(
            DeserializationConfig config, JavaType type, BeanDescription description, JsonDeserializer<?> usual) {
        Class<?> constants = type.getRawClass();
        return new ValueFromText<>(constants, name -> constant(constants, name));
    }

    @Override
    public JsonDeserializer<?> modifyCollectionDeserializer(
            DeserializationConfig config, CollectionType type, BeanDescription description, JsonDeserializer<?> usual) {
        return Set.class.isAssignableFrom(type.getRawClass())
                ? new DistinctElements(
                        config.getTypeFactory().constructCollectionType(List.class, type.getContentType()))
                : usual;
    }

    /** @throws IllegalArgumentException when there is none of the name */
    static Object constant(Class<?> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> ((Enum<?>) constant).name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such constant"));
    }
}
