package org.linli.chassis.security;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * Where in the district something lies: the codes from the district down, joined by dots, such as
 * {@code 411003.411003002.411003002011.411003002011003} (district, street, community, grid).
 */
public record AreaPath(@JsonValue String value) {

    private static final Pattern SHAPE = Pattern.compile("[0-9]{6,17}(\\.[0-9]{6,17}){0,5}");

    @JsonCreator
    public AreaPath {
        if (value == null || !SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not an area path");
        }
    }

    /** True when the other path is this area or lies beneath it. */
    public boolean covers(AreaPath other) {
        return other.value.equals(value) || other.value.startsWith(value + ".");
    }

    /** The code of the area itself: the last part. */
    public String code() {
        return value.substring(value.lastIndexOf('.') + 1);
    }

    @Override
    public String toString() {
        return value;
    }
}
