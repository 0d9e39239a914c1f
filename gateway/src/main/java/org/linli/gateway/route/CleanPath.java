package org.linli.gateway.route;

import java.util.Locale;

/**
 * Refuses a path that the gateway and a service could read differently. Routes are matched on the path as it was sent;
 * dots, slashes and backslashes that appear only after decoding would let a request leave the prefix it was let through
 * for.
 */
public final class CleanPath {

    private CleanPath() {}

    /** @param path the path as it stood in the request line, undecoded and without the query */
    public static boolean isClean(String path) {
        if (path == null || path.isEmpty() || path.charAt(0) != '/') {
            return false;
        }
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c <= ' ' || c >= 0x7f || c == '\\' || c == ';' || c == '#') {
                return false;
            }
        }
        if (path.contains("//")) {
            return false;
        }
        return !hasDotSegment(path) && (path.indexOf('%') < 0 || hasHarmlessEscapes(path));
    }

    private static boolean hasDotSegment(String path) {
        int at = path.indexOf("/.");
        while (at >= 0) {
            int end = path.indexOf('/', at + 1);
            String segment = path.substring(at + 1, end < 0 ? path.length() : end);
            if (".".equals(segment) || "..".equals(segment)) {
                return true;
            }
            at = path.indexOf("/.", at + 1);
        }
        return false;
    }

    private static boolean hasHarmlessEscapes(String path) {
        String upper = path.toUpperCase(Locale.ROOT);
        for (int at = upper.indexOf('%'); at >= 0; at = upper.indexOf('%', at + 1)) {
            if (at + 2 >= upper.length()) {
                return false;
            }
            int high = Character.digit(upper.charAt(at + 1), 16);
            int low = Character.digit(upper.charAt(at + 2), 16);
            if (high < 0 || low < 0 || isDangerous(high * 16 + low)) {
                return false;
            }
        }
        return true;
    }

    /** Control characters, a dot, both slashes, a semicolon and the escape itself (double decoding). */
    private static boolean isDangerous(int octet) {
        return octet < ' '
                || octet == 0x7f
                || octet == '.'
                || octet == '/'
                || octet == '\\'
                || octet == ';'
                || octet == '%';
    }
}
