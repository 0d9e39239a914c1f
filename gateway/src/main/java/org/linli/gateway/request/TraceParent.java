package org.linli.gateway.request;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/** W3C trace context: a valid {@code traceparent} goes on unchanged, with its sampling flag; otherwise a new one. */
public final class TraceParent {

    public static final String HEADER = "traceparent";

    private static final int LENGTH = 55;
    private static final HexFormat HEX = HexFormat.of();

    private TraceParent() {}

    public static String keptOrNew(String offered) {
        return isValid(offered) ? offered : fresh();
    }

    /** Version 00 only: {@code 00-<32 hex>-<16 hex>-<2 hex>}, lower case, neither id all zeros. */
    static boolean isValid(String offered) {
        if (offered == null || offered.length() != LENGTH || !offered.startsWith("00-")) {
            return false;
        }
        return offered.charAt(35) == '-'
                && offered.charAt(52) == '-'
                && isId(offered, 3, 35)
                && isId(offered, 36, 52)
                && isLowerHex(offered.charAt(53))
                && isLowerHex(offered.charAt(54));
    }

    private static boolean isId(String text, int from, int to) {
        boolean nonZero = false;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (!isLowerHex(c)) {
                return false;
            }
            nonZero |= c != '0';
        }
        return nonZero;
    }

    private static boolean isLowerHex(char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
    }

    /** Unsampled: the gateway does not decide that everything behind it is to be recorded. */
    private static String fresh() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return "00-" + HEX.toHexDigits(random.nextLong()) + HEX.toHexDigits(random.nextLong() | 1L) + "-"
                + HEX.toHexDigits(random.nextLong() | 1L) + "-00";
    }
}
