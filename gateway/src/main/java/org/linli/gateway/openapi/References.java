package org.linli.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Finds what a part of a document refers to, so that only components that are used are published. */
final class References {

    static final String PREFIX = "#/components/";

    private References() {}

    /** Section and name of every component reachable from a node, such as {@code schemas/Problem}. */
    static Set<String> reachable(JsonNode from, JsonNode components, Consumer<String> onMissing) {
        Set<String> found = new TreeSet<>();
        follow(from, components, found, onMissing);
        return found;
    }

    /** Any text that points to a component counts: a discriminator's mapping has no {@code $ref}. */
    private static void follow(JsonNode node, JsonNode components, Set<String> found, Consumer<String> onMissing) {
        if (node.isTextual() && node.textValue().startsWith(PREFIX)) {
            String component = node.textValue().substring(PREFIX.length());
            if (found.add(component)) {
                JsonNode target = at(components, component);
                if (target.isMissingNode()) {
                    onMissing.accept(component);
                } else {
                    follow(target, components, found, onMissing);
                }
            }
        } else {
            node.forEach(child -> follow(child, components, found, onMissing));
        }
    }

    static JsonNode at(JsonNode components, String component) {
        int slash = component.indexOf('/');
        return slash < 0
                ? components.path(component)
                : components.path(component.substring(0, slash)).path(component.substring(slash + 1));
    }
}
