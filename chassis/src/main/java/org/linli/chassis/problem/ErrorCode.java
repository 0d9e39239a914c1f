package org.linli.chassis.problem;

/**
 * A stable name for one way in which a request can be refused. Each service keeps its codes in one enum; clients may
 * rely on {@link #name()}, never on the text.
 */
public interface ErrorCode {

    String name();

    /** What it answers. */
    Refusal refusal();

    /** The HTTP status of the answer. */
    default int status() {
        return refusal().status();
    }
}
