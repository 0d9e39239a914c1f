package org.linli.grid.area.model;

import java.nio.charset.StandardCharsets;
import org.linli.chassis.paging.Cursor;
import org.linli.chassis.problem.CodedException;
import org.linli.chassis.problem.CommonError;

/** The place where a page of areas ended: the last code, opaque to clients. */
final class CodeCursor {

    private static final String LIST = "Areas";

    private CodeCursor() {}

    static String after(String code) {
        return Cursor.of(LIST, code.getBytes(StandardCharsets.US_ASCII));
    }

    static String parse(String cursor) {
        try {
            String code = new String(Cursor.place(LIST, cursor), StandardCharsets.US_ASCII);
            return new AreaCode(code).value();
        } catch (IllegalArgumentException malformed) {
            throw new CodedException(CommonError.INVALID_CURSOR);
        }
    }
}
