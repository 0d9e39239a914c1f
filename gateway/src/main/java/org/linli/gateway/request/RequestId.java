package org.linli.gateway.request;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;

/** The one id of a request: the caller's when it is well formed, otherwise a new UUIDv7. */
public final class RequestId {

    public static final String HEADER = "X-Request-Id";

    private static final TimeBasedEpochGenerator NEW_IDS = Generators.timeBasedEpochGenerator();
    private static final int SHORTEST = 8;
    private static final int LONGEST = 64;

    private RequestId() {}

    public static String takenOverOrNew(String offered) {
        return isAcceptable(offered) ? offered : NEW_IDS.generate().toString();
    }

    /** The form is {@code [A-Za-z0-9._-]{8,64}}, so that an id can stand in a log line as it is. */
    static boolean isAcceptable(String offered) {
        if (offered == null || offered.length() < SHORTEST || offered.length() > LONGEST) {
            return false;
        }
        for (int i = 0; i < offered.length(); i++) {
            char c = offered.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            boolean digit = c >= '0' && c <= '9';
            if (!letter && !digit && c != '.' && c != '_' && c != '-') {
                return false;
            }
        }
        return true;
    }
}
