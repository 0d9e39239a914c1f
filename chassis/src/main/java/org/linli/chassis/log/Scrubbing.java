package org.linli.chassis.log;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.linli.chassis.crypto.PersonalNumbers;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * Takes values out of what is about to be logged. Of failures of the database nothing is kept but what the server names by
 * itself; in what other libraries say, whatever is quoted goes, because that is where they put what they were given.
 */
public final class Scrubbing {

    private static final String OURS = "org.linli.";
    /** What these quote are settings and classes. */
    private static final List<String> OF_THE_START = List.of("io.quarkus.", "io.smallrye.config", "org.flywaydb.");

    private static final String GONE = "…";
    private static final int DEEPEST = 16;
    private static final int LONGEST = 8_000;

    /** The name behind one of these words is the schema's and stays. */
    private static final Pattern QUOTED = Pattern.compile(
            "(?<kept>\\b(?:relation|table|constraint|column|index|function|type|schema|sequence) \"[a-z0-9_.]+\")"
                    + "|\"[^\"]*(?:\"|$)|(?<![A-Za-z])'[^']*(?:'|$)|“[^”]*(?:”|$)|`[^`]*(?:`|$)",
            Pattern.DOTALL);

    private static final String BLANK = "[\\s\\x85\\u2028\\u2029]";

    private static final Pattern DETAIL = Pattern.compile(
            "(?s)(?<!" + BLANK + ")" + BLANK
                    + "*+\\b(?:Detail|Where|Hint|Context)\\s*[:：].*|=\\s*\\(.*|\\bcontains \\(.*|(?<=\\b(?:ERROR|FATAL|PANIC): ).*|(?<=Batch entry \\d{1,9} ).*");

    private static final Pattern QUERY = Pattern.compile("\\?[^\\s?]+=\\S*");

    private Scrubbing() {}

    /** A failure in one line: its class and what of its message may be told. */
    public static String cause(Throwable failure) {
        return copy(failure).toString();
    }

    /** What of a message may be told; of our own only numbers of persons go. */
    static String message(String logger, String message) {
        if (message == null) {
            return null;
        }
        String name = logger == null ? "" : logger;
        if (name.startsWith(OURS) || OF_THE_START.stream().anyMatch(name::startsWith)) {
            return PersonalNumbers.masked(QUERY.matcher(cut(message)).replaceAll("?" + GONE));
        }
        return foreign(message);
    }

    /** The same failure with its causes and what it suppressed, without values. */
    static Throwable copy(Throwable failure) {
        return copy(failure, 0);
    }

    private static Throwable copy(Throwable failure, int depth) {
        if (failure instanceof ScrubbedException) {
            return failure;
        }
        Throwable cause = failure.getCause() == null || depth >= DEEPEST ? null : copy(failure.getCause(), depth + 1);
        ScrubbedException copy = new ScrubbedException(failure, told(failure), cause);
        if (depth < DEEPEST) {
            Stream.of(failure.getSuppressed()).forEach(other -> copy.addSuppressed(copy(other, depth + 1)));
        }
        return copy;
    }

    private static String told(Throwable failure) {
        if (failure.getMessage() == null) {
            return null;
        }
        Optional<SQLException> database = database(failure);
        if (database.isPresent() && (failure instanceof SQLException || repeats(failure))) {
            return state(database.get());
        }
        boolean ours = failure.getClass().getName().startsWith(OURS) && !repeats(failure);
        return ours || isOfTheMachine(failure)
                ? PersonalNumbers.masked(cut(failure.getMessage()))
                : foreign(failure.getMessage());
    }

    /** What the virtual machine says is of the code and not of data. */
    private static boolean isOfTheMachine(Throwable failure) {
        return failure instanceof NullPointerException
                || failure instanceof ClassCastException
                || failure instanceof LinkageError;
    }

    /** Whether a message takes up that of one of its causes, as most wrappers do. */
    private static boolean repeats(Throwable failure) {
        return causes(failure).stream()
                .skip(1)
                .map(Throwable::getMessage)
                .anyMatch(message -> message != null && failure.getMessage().contains(message));
    }

    private static Optional<SQLException> database(Throwable failure) {
        return causes(failure).stream()
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .findFirst();
    }

    private static List<Throwable> causes(Throwable failure) {
        List<Throwable> causes = new ArrayList<>();
        Throwable cause = failure;
        while (cause != null && causes.size() < DEEPEST && !isOneOf(causes, cause)) {
            causes.add(cause);
            cause = cause.getCause();
        }
        return causes;
    }

    private static boolean isOneOf(List<Throwable> causes, Throwable one) {
        return causes.stream().anyMatch(cause -> cause == one);
    }

    /** A failure without a state is of the pool or the driver, not of a statement. */
    private static String state(SQLException failure) {
        if (failure.getSQLState() == null) {
            return foreign(String.valueOf(failure.getMessage()));
        }
        ServerErrorMessage server = failure instanceof PSQLException told ? told.getServerErrorMessage() : null;
        StringBuilder state = new StringBuilder("SQLSTATE ").append(failure.getSQLState());
        if (server != null) {
            append(state, "constraint", server.getConstraint());
            append(state, "table", server.getTable());
            append(state, "column", server.getColumn());
        }
        return state.toString();
    }

    private static void append(StringBuilder state, String what, String name) {
        if (name != null) {
            state.append(", ").append(what).append(' ').append(name);
        }
    }

    private static String foreign(String message) {
        String brief = DETAIL.matcher(cut(message)).replaceAll(GONE);
        String unquoted =
                QUOTED.matcher(QUERY.matcher(brief).replaceAll("?" + GONE)).replaceAll(Scrubbing::keptOrGone);
        return PersonalNumbers.masked(unquoted);
    }

    /** Nobody reads more of a message, and whoever made it long may have wanted it to be read for long. */
    private static String cut(String message) {
        return message.length() <= LONGEST ? message : message.substring(0, LONGEST) + GONE;
    }

    private static String keptOrGone(MatchResult match) {
        return match.group(1) == null ? GONE : Matcher.quoteReplacement(match.group(1));
    }
}
