package org.linli.grid.household.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.linli.chassis.crypto.EncryptedText;
import org.linli.chassis.crypto.FieldContext;

/** The care flags of a household as one text, encrypted in its row; none and several are equally long. */
@Converter
@ApplicationScoped
public class CareFlagText extends EncryptedText {

    public static final FieldContext CONTEXT = FieldContext.text("household", "care_flags");

    /** Longer than all of today's flags together; the length of a sealed value shows. */
    private static final int LENGTH = 128;

    CareFlagText() {
        super(CONTEXT);
    }

    public static String of(Set<CareFlag> flags) {
        String names = flags.stream().sorted().map(CareFlag::name).collect(Collectors.joining(","));
        return names + " ".repeat(LENGTH - names.length());
    }

    static Set<CareFlag> flags(String text) {
        return Arrays.stream(text.strip().split(","))
                .filter(name -> !name.isEmpty())
                .map(CareFlag::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(CareFlag.class)));
    }
}
