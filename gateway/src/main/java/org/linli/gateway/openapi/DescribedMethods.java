package org.linli.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Which methods the description has for a path; the exact path before one with parameters. */
final class DescribedMethods {

    private static final Set<String> METHODS = Set.of("get", "head", "post", "put", "patch", "delete");

    private final List<Described> all = new ArrayList<>();

    DescribedMethods(JsonNode document) {
        document.path("paths").properties().forEach(path -> {
            Set<String> methods = new LinkedHashSet<>();
            path.getValue().fieldNames().forEachRemaining(name -> {
                if (METHODS.contains(name)) {
                    methods.add(name.toUpperCase(Locale.ROOT));
                }
            });
            all.add(new Described(path.getKey().split("/"), methods));
        });
    }

    /** Empty when the path is not described. */
    Set<String> of(String path) {
        String[] segments = path.split("/");
        Set<String> found = Set.of();
        for (Described described : all) {
            if (described.fits(segments)) {
                found = described.methods();
                if (described.isExact()) {
                    break;
                }
            }
        }
        return found;
    }

    /** One path of the description. */
    private record Described(String[] segments, Set<String> methods) {

        boolean fits(String[] asked) {
            if (asked.length != segments.length) {
                return false;
            }
            for (int i = 0; i < asked.length; i++) {
                if (!isParameter(segments[i]) && !segments[i].equals(asked[i])) {
                    return false;
                }
            }
            return true;
        }

        boolean isExact() {
            for (String segment : segments) {
                if (isParameter(segment)) {
                    return false;
                }
            }
            return true;
        }

        private static boolean isParameter(String segment) {
            return segment.startsWith("{");
        }
    }
}
