package org.linli.e2e.generator;

import static org.linli.e2e.generator.Expectation.DOCUMENTED;
import static org.linli.e2e.generator.Expectation.METHOD_NOT_ALLOWED;
import static org.linli.e2e.generator.Expectation.REFUSED;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Asks a path with methods that it is not documented with. */
final class SpoilingMethods {

    static final String WIRE = "method ";

    private SpoilingMethods() {}

    static List<Mutation> of(Set<String> documented) {
        List<Mutation> mutations = new ArrayList<>();
        for (String method : List.of("GET", "POST", "PUT", "DELETE", "PATCH", "TRACE")) {
            if (!documented.contains(method)) {
                mutations.add(ask(method, METHOD_NOT_ALLOWED));
            }
        }
        mutations.add(ask("OPTIONS", DOCUMENTED));
        mutations.add(ask("HEAD", documented.contains("GET") ? DOCUMENTED : METHOD_NOT_ALLOWED));
        for (String method : List.of("BREW", "PROPFIND", "get", "CONNECT", "X".repeat(500))) {
            mutations.add(ask(method, REFUSED));
        }
        return mutations;
    }

    private static Mutation ask(String method, Expectation expectation) {
        String name = method.length() > 20 ? "over-long" : method;
        return new Mutation(WIRE + name, expectation, draft -> draft.withMethod(method));
    }
}
