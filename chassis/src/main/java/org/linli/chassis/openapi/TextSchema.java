package org.linli.chassis.openapi;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.DotName;
import org.linli.chassis.text.OneLine;
import org.linli.chassis.text.Opaque;
import org.linli.chassis.text.TextPattern;
import org.linli.chassis.text.Words;

/** The kinds of text that people write, each with the characters that it may have. */
enum TextSchema {
    ONE_LINE(
            OneLine.class,
            TextPattern.ONE_LINE,
            "Text of one line, in NFC and without space at its ends. One of which nothing can be seen is absent."),
    WORDS(
            Words.class,
            TextPattern.WORDS,
            "Text of any lines, in NFC and without space at its ends. One of which nothing can be seen is absent."),
    OPAQUE(Opaque.class, TextPattern.OPAQUE, "A word that is taken exactly as it is sent.");

    private final Class<?> declared;
    private final String pattern;
    private final String description;

    TextSchema(Class<?> declared, String pattern, String description) {
        this.declared = declared;
        this.pattern = pattern;
        this.description = description;
    }

    DotName annotation() {
        return DotName.createSimple(declared);
    }

    /** Once, however often it is used. */
    void define(OpenAPI api) {
        if (api.getComponents() == null) {
            api.setComponents(OASFactory.createComponents());
        }
        Map<String, Schema> defined = api.getComponents().getSchemas();
        if (defined == null || !defined.containsKey(declared.getSimpleName())) {
            api.getComponents()
                    .addSchema(
                            declared.getSimpleName(),
                            OASFactory.createSchema()
                                    .type(List.of(Schema.SchemaType.STRING))
                                    .pattern(pattern)
                                    .description(description));
        }
    }

    void limit(Schema schema, int min, int max) {
        schema.setRef(declared.getSimpleName());
        schema.setMinLength(min);
        schema.setMaxLength(max);
    }
}
