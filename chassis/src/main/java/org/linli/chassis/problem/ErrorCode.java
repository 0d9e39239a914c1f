package org.linli.chassis.problem;

/**
 * A stable name for one way in which a request can be refused. Each service keeps its codes in one enum; clients may
 * rely on {@link #name()}, never on the text.
 */
public interface ErrorCode {

    String name();

    /** The HTTP status that a refusal with this code answers with. */
    int status();

    /** What the person can do about it, in Chinese, with {@code %s} for each argument. */
    String chinese();

    /** The same in English, with the same arguments in the same order. */
    String english();
}
