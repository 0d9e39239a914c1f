package org.linli.connection;

/** When to try again what is unavailable for a moment: the same whoever says so. */
public final class RetryAfter {

    public static final int SECONDS = 2;

    private RetryAfter() {}
}
