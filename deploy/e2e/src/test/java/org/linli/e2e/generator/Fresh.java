package org.linli.e2e.generator;

import java.util.UUID;
import org.linli.e2e.asking.Draft;

/** What has to be made at the moment of asking. */
final class Fresh {

    /** Stands for a key that nobody has used. */
    static final String KEY = "@key@";

    private Fresh() {}

    static String in(String value) {
        return value.replace(KEY, UUID.randomUUID().toString());
    }

    static Draft without(Draft draft) {
        return new Draft(
                draft.operation(),
                null,
                draft.method(),
                draft.target(),
                draft.path(),
                draft.query(),
                draft.headers(),
                draft.body());
    }

    /** The last character of a signature has bits that mean nothing; another one decodes to the same. */
    static String otherSpelling(String token) {
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        int last = alphabet.indexOf(token.charAt(token.length() - 1));
        return token.substring(0, token.length() - 1) + alphabet.charAt(last ^ 1);
    }

    static Draft crowded(Draft draft) {
        Draft crowded = draft;
        for (int i = 0; i < 300; i++) {
            crowded = crowded.withHeader("X-Filler-" + i, "x");
        }
        return crowded;
    }
}
