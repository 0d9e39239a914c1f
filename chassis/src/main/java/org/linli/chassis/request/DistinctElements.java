package org.linli.chassis.request;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads a set from a list in which nothing stands twice. */
final class DistinctElements extends StdDeserializer<Set<?>> implements ContextualDeserializer {

    private static final long serialVersionUID = 1;

    private final JavaType list;
    private final transient JsonDeserializer<Object> reading;

    /** @param list the list of the same elements */
    DistinctElements(JavaType list) {
        this(list, null);
    }

    private DistinctElements(JavaType list, JsonDeserializer<Object> reading) {
        super(Set.class);
        this.list = list;
        this.reading = reading;
    }

    @Override
    public JsonDeserializer<?> createContextual(DeserializationContext context, BeanProperty property)
            throws JsonMappingException {
        return new DistinctElements(list, context.findContextualValueDeserializer(list, property));
    }

    @Override
    public Set<?> deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        List<?> elements = (List<?>) reading.deserialize(parser, context);
        Set<?> distinct = new LinkedHashSet<>(elements);
        if (distinct.size() < elements.size()) {
            throw MismatchedInputException.from(parser, Set.class, "an element stands twice");
        }
        return distinct;
    }
}
