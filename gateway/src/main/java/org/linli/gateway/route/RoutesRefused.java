package org.linli.gateway.route;

import java.util.List;

/** The configured routes contradict themselves; each complaint names the property to change. */
public class RoutesRefused extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    RoutesRefused(List<String> complaints) {
        super("The routes cannot be used:\n  " + String.join("\n  ", complaints));
    }
}
