package org.linli.local.launcher;

import java.util.Map;
import org.linli.local.engine.EngineException;

/** The environment variables that the person at the terminal set; an empty one counts as not set. */
record Environment(Map<String, String> variables) {
    Environment {
        variables = Map.copyOf(variables);
    }

    boolean has(String name) {
        return !variables.getOrDefault(name, "").isBlank();
    }

    String get(String name, String otherwise) {
        return has(name) ? variables.get(name).strip() : otherwise;
    }

    int port(String name, int otherwise) {
        String text = get(name, Integer.toString(otherwise));
        int port = text.matches("\\d{1,5}") ? Integer.parseInt(text) : -1;
        if (port < 1 || port > 65535) {
            throw new EngineException(name + " is no port: " + text);
        }
        return port;
    }
}
