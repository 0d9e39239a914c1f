package org.linli.grid.area.model;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.linli.chassis.problem.CodedException;
import org.linli.chassis.problem.CommonError;

/** The place where a page of areas ended: the last code, opaque to clients. */
final class CodeCursor {

    private CodeCursor() {}

    static String after(String code) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(code.getBytes(StandardCharsets.US_ASCII));
    }

    static String parse(String cursor) {
        try {
            String code = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII);
            return new AreaCode(code).value();
        } catch (IllegalArgumentException malformed) {
            throw new CodedException(CommonError.INVALID_CURSOR);
        }
    }
}
