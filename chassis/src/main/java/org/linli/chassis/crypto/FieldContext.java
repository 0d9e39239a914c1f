package org.linli.chassis.crypto;

import java.util.regex.Pattern;

/**
 * Names one protected column; ciphertext and index values are bound to it. The name is part of every stored value, so a
 * column that is renamed keeps the name it was born with here. Two tables that must be searchable for the same value
 * share one context.
 *
 * @param table the table, in snake_case
 * @param column the column without any suffix for its encrypted or indexed form, in snake_case
 * @param kind what the column holds
 */
public record FieldContext(String table, String column, FieldKind kind) {

    private static final Pattern IDENTIFIER = Pattern.compile("[a-z][a-z0-9_]{0,62}");

    public FieldContext {
        if (!IDENTIFIER.matcher(table).matches() || !IDENTIFIER.matcher(column).matches()) {
            throw new IllegalArgumentException("table and column must be snake_case identifiers");
        }
    }

    public static FieldContext text(String table, String column) {
        return new FieldContext(table, column, FieldKind.TEXT);
    }

    public static FieldContext name(String table, String column) {
        return new FieldContext(table, column, FieldKind.NAME);
    }

    public static FieldContext phone(String table, String column) {
        return new FieldContext(table, column, FieldKind.PHONE);
    }

    public static FieldContext idNumber(String table, String column) {
        return new FieldContext(table, column, FieldKind.ID_NUMBER);
    }

    /** Unambiguous because neither part can contain a dot. */
    String label() {
        return table + "." + column;
    }
}
