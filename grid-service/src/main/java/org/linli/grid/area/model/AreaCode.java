package org.linli.grid.area.model;

import java.util.Optional;
import java.util.regex.Pattern;
import org.linli.chassis.security.AreaPath;

/** The code of an area: 6, 9, 12, 15 or 17 digits, of which the first ones are the parent's code. */
public record AreaCode(String value) {

    private static final Pattern DIGITS = Pattern.compile("[1-9][0-9]{5,16}");

    /** @throws IllegalArgumentException when it cannot be a code */
    public AreaCode {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not an area code");
        }
    }

    public static boolean isValid(String text) {
        return text != null
                && DIGITS.matcher(text).matches()
                && AreaLevel.ofCodeLength(text.length()).isPresent();
    }

    public AreaLevel level() {
        return AreaLevel.ofCodeLength(value.length()).orElseThrow();
    }

    /** Empty for a district. */
    public Optional<AreaCode> parent() {
        return level().above().map(above -> new AreaCode(value.substring(0, above.codeLength())));
    }

    /** Where an area of this code lies: its own and all codes above it, the district's first. */
    public AreaPath at() {
        return new AreaPath(
                parent().map(above -> above.at().value() + '.' + value).orElse(value));
    }

    @Override
    public String toString() {
        return value;
    }
}
