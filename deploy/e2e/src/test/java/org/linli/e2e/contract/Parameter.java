package org.linli.e2e.contract;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A parameter of an operation.
 *
 * @param in {@code path}, {@code query} or {@code header}
 * @param schema with its references followed
 * @param example missing when the contract has none
 */
public record Parameter(String name, String in, boolean required, JsonNode schema, JsonNode example) {

    public boolean isIn(String place) {
        return in.equals(place);
    }
}
