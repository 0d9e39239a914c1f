package org.linli.grid.error;

import java.time.Duration;
import org.linli.chassis.problem.CodedException;
import org.linli.chassis.problem.ErrorCode;

/** A refusal that will pass by itself: its answer carries {@code Retry-After}. */
public class TryLater extends CodedException {

    private static final long serialVersionUID = 1L;

    private final Duration after;

    /** @param after when to try again; rounded up to whole seconds */
    public TryLater(ErrorCode code, Duration after, Object... arguments) {
        super(code, arguments);
        this.after = after;
    }

    /** None is taken: where it was thrown says nothing that its code does not. */
    @Override
    public Throwable fillInStackTrace() {
        return this;
    }

    public long seconds() {
        return Math.max(1, after.plusMillis(999).toSeconds());
    }
}
