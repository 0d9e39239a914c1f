package org.linli.chassis.log;

import java.io.Serial;

/** Stands in a log for a failure whose messages may hold values: same name, same places in the code, other words. */
final class ScrubbedException extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * @param failure whose class and stack are shown
     * @param message what may be told; null for nothing
     */
    ScrubbedException(Throwable failure, String message, Throwable cause) {
        // A handler that writes JSON would name this class; the words tell the real one.
        super(failure.getClass().getName() + (message == null ? "" : ": " + message), cause);
        setStackTrace(failure.getStackTrace());
    }

    @Override
    public String toString() {
        return getMessage();
    }
}
