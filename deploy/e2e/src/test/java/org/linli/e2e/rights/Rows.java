package org.linli.e2e.rights;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Where the rows of a list lie. */
final class Rows {

    private Rows() {}

    /** Codes of the areas that a row names as its own. */
    static List<String> areas(JsonNode row) {
        List<String> areas = new ArrayList<>();
        row.path("areas").forEach(area -> areas.add(area.path("code").asText()));
        for (String field : List.of("areaPath", "areaCode")) {
            if (row.has(field)) {
                String path = row.path(field).asText();
                areas.add(path.substring(path.lastIndexOf('.') + 1));
            }
        }
        return areas;
    }
}
