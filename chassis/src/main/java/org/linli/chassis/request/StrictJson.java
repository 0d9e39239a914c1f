package org.linli.chassis.request;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Takes a request body for what it says: a number is no text, no date and no constant, a fraction no whole number, a name
 * stands once, and nothing follows the end. What a client sends by mistake is then an answer 400 and not a value that
 * nobody meant. In answers, as in events, what there is not is left out.
 */
@Singleton
public class StrictJson implements ObjectMapperCustomizer {

    private static final int DEEPEST = 32;
    private static final int LONGEST_NUMBER = 40;

    private static final List<CoercionInputShape> SCALARS =
            List.of(CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean);

    /** After those of the framework: of two readers of one type the mapper asks the one that was registered last. */
    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }

    @Override
    @SuppressWarnings("deprecation")
    public void customize(ObjectMapper json) {
        json.setSerializationInclusion(JsonInclude.Include.NON_NULL);
        json.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        json.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
        json.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
        json.disable(MapperFeature.ALLOW_COERCION_OF_SCALARS);
        json.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST)
                        .maxNumberLength(LONGEST_NUMBER)
                        .build());
        SCALARS.forEach(shape -> json.coercionConfigFor(LogicalType.Textual).setCoercion(shape, CoercionAction.Fail));
        json.registerModule(new SimpleModule("linli-strict-values")
                .addDeserializer(String.class, new StorableText())
                .addDeserializer(LocalDate.class, new ValueFromText<>(LocalDate.class, PlainValue::date))
                .addDeserializer(Instant.class, new ValueFromText<>(Instant.class, PlainValue::instant))
                .addDeserializer(UUID.class, new ValueFromText<>(UUID.class, PlainValue::identifier))
                .setDeserializerModifier(new StrictKinds()));
    }
}
