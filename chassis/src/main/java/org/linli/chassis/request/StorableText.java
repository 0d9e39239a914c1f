package org.linli.chassis.request;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import java.io.IOException;
import org.linli.chassis.text.OneLine;
import org.linli.chassis.text.PlainText;
import org.linli.chassis.text.Words;

/**
 * Reads a text that can be stored and told again: without the character U+0000, which PostgreSQL cannot keep, and without
 * half a character. What a person writes comes in its normal form, and as null when there is nothing to be seen of it.
 */
final class StorableText extends StdScalarDeserializer<String> implements ContextualDeserializer {

    private static final long serialVersionUID = 1;
    private static final char NUL = 0;

    private final boolean written;

    StorableText() {
        this(false);
    }

    /** @param written by a person, as {@link OneLine} and {@link Words} say */
    private StorableText(boolean written) {
        super(String.class);
        this.written = written;
    }

    @Override
    public JsonDeserializer<?> createContextual(DeserializationContext context, BeanProperty property) {
        boolean words = property != null
                && (property.getAnnotation(OneLine.class) != null || property.getAnnotation(Words.class) != null);
        return words == written ? this : new StorableText(words);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        String text = StringDeserializer.instance.deserialize(parser, context);
        if (text.indexOf(NUL) >= 0 || !PlainText.isWhole(text)) {
            throw JsonMappingException.from(parser, "a character that cannot be stored");
        }
        return written ? PlainText.normalised(text) : text;
    }
}
