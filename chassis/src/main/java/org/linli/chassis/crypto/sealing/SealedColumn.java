package org.linli.chassis.crypto.sealing;

import java.util.regex.Pattern;
import org.linli.chassis.crypto.FieldContext;

/**
 * Where sealed values lie that are kept for long.
 *
 * @param context what they are sealed as; its table is where they lie
 * @param column the column with the stored form
 * @param key a column of UUIDs by which its rows can be gone through: the primary key, or the first part of it
 */
public record SealedColumn(FieldContext context, String column, String key) {

    private static final Pattern IDENTIFIER = Pattern.compile("[a-z][a-z0-9_]{0,62}");

    public SealedColumn {
        if (!IDENTIFIER.matcher(column).matches() || !IDENTIFIER.matcher(key).matches()) {
            throw new IllegalArgumentException("columns must be snake_case identifiers");
        }
    }

    /** In a table whose primary key is called {@code id}. */
    public static SealedColumn of(FieldContext context, String column) {
        return new SealedColumn(context, column, "id");
    }

    public String table() {
        return context.table();
    }

    /** A table and a column, for logs and metrics. */
    public String name() {
        return table() + "." + column;
    }
}
