package org.linli.chassis.inbox.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.RollbackException;
import java.net.ConnectException;
import java.sql.SQLException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.NotLeaderOrFollowerException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FailureTest {

    static Stream<Arguments> failures() {
        return Stream.of(
                arguments(new SQLException("connection refused", "08001"), Failure.PASSING),
                arguments(new SQLException("deadlock detected", "40P01"), Failure.PASSING),
                arguments(new SQLException("too many connections", "53300"), Failure.PASSING),
                arguments(new SQLException("lock not available", "55P03"), Failure.PASSING),
                arguments(new SQLException("shutting down", "57P01"), Failure.PASSING),
                arguments(new SQLException("the pool is empty"), Failure.PASSING),
                arguments(new OptimisticLockException("changed meanwhile"), Failure.PASSING),
                arguments(new RollbackException("timed out"), Failure.PASSING),
                arguments(new IllegalStateException(new ConnectException("refused")), Failure.PASSING),
                arguments(new IllegalStateException(new TimeoutException()), Failure.PASSING),
                arguments(new NotLeaderOrFollowerException("moving"), Failure.PASSING),
                arguments(new SQLException("duplicate key", "23505"), Failure.ITS_OWN),
                arguments(new SQLException("no such column", "42703"), Failure.ITS_OWN),
                arguments(new IllegalArgumentException("unknown item"), Failure.ITS_OWN),
                arguments(new StackOverflowError(), Failure.ITS_OWN),
                arguments(new UnreadableEventException("no JSON", null), Failure.HOPELESS));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @MethodSource("failures")
    void a_failure_tells_what_to_do_next(Throwable thrown, Failure expected) {
        assertThat(Failure.of(thrown)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "a constraint broken at commit is {1}")
    @MethodSource("atCommit")
    void what_the_database_said_counts_more_than_how_it_is_wrapped(Throwable thrown, Failure expected) {
        assertThat(Failure.of(thrown)).isEqualTo(expected);
    }

    static Stream<Arguments> atCommit() {
        RollbackException constraint = new RollbackException("could not commit");
        constraint.initCause(new PersistenceException(new SQLException("violates check", "23514")));
        RollbackException deadlock = new RollbackException("could not commit");
        deadlock.initCause(new PersistenceException(new SQLException("deadlock detected", "40P01")));
        return Stream.of(arguments(constraint, Failure.ITS_OWN), arguments(deadlock, Failure.PASSING));
    }
}
