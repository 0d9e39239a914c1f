package org.linli.local.launcher;

import java.util.OptionalInt;
import org.linli.local.engine.LeashedProcess;

/** A child process ended or did not become ready; the message carries its exit code and last log lines. */
final class PartFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int LINES = 20;
    /** What a shell adds to the number of the signal that ended a process. */
    private static final int SIGNALS = 128;

    PartFailure(LeashedProcess process, String what) {
        super(describe(process, what));
    }

    private static String describe(LeashedProcess process, String what) {
        StringBuilder text = new StringBuilder(process.name()).append(' ').append(what);
        OptionalInt exit = process.exitCode();
        if (exit.isPresent()) {
            text.append(" (").append(ending(exit.getAsInt())).append(')');
        }
        text.append("; the last lines of ").append(process.log()).append(':');
        process.lastLines(LINES).forEach(line -> text.append("\n    ").append(line));
        return text.toString();
    }

    private static String ending(int exitCode) {
        return exitCode > SIGNALS ? "killed by signal " + (exitCode - SIGNALS) : "exit code " + exitCode;
    }
}
