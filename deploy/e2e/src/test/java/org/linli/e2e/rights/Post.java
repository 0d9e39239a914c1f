package org.linli.e2e.rights;

/**
 * A role at an area.
 *
 * @param area its code; the codes of everything beneath it begin with it
 */
record Post(String role, String area) {

    boolean answersFor(String code) {
        return code.startsWith(area);
    }
}
