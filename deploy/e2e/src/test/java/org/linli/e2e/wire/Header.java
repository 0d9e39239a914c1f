package org.linli.e2e.wire;

/**
 * A header line.
 *
 * @param value one character for each byte that is sent
 */
public record Header(String name, String value) {

    public boolean is(String other) {
        return name.equalsIgnoreCase(other);
    }
}
