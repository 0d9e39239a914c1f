package org.linli.grid.identity.password;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import javax.sql.DataSource;
import org.linli.chassis.crypto.BlindIndex;
import org.linli.chassis.crypto.FieldContext;

/** Counts failures per user name in the database, so that all replicas and all restarts know of them. */
@ApplicationScoped
class FailedLogins {

    private static final FieldContext NAME = FieldContext.text("failed_login", "name");
    private static final String COUNT = """
            insert into failed_login (name_index, failures, last_failed_at) values (?, 1, ?)
            on conflict (name_index) do update
            set failures = case when failed_login.last_failed_at < ? then 1 else failed_login.failures + 1 end,
                last_failed_at = excluded.last_failed_at
            returning failures""";

    @Inject
    DataSource database;

    @Inject
    BlindIndex blindIndex;

    @Inject
    LockoutConfig config;

    @Inject
    Clock clock;

    /** How much longer the name is locked; empty when it is not. */
    @Transactional
    Optional<Duration> locked(String username) {
        Instant now = clock.instant();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select locked_until from failed_login where name_index = ? and locked_until > ?")) {
            select.setBytes(1, index(username));
            select.setObject(2, at(now));
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(Duration.between(
                                now, row.getObject(1, OffsetDateTime.class).toInstant()))
                        : Optional.empty();
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("failed logins cannot be read", failed);
        }
    }

    /** Notes a failure; answers the lock that follows from it. */
    @Transactional
    Optional<Duration> note(String username) {
        Instant now = clock.instant();
        try (Connection connection = database.getConnection()) {
            Optional<Duration> lock = LockoutPolicy.of(config).lockAfter(count(connection, index(username), now));
            if (lock.isPresent()) {
                lock(connection, index(username), now.plus(lock.get()));
            }
            return lock;
        } catch (SQLException failed) {
            throw new IllegalStateException("a failed login cannot be noted", failed);
        }
    }

    @Transactional
    void forget(String username) {
        try (Connection connection = database.getConnection();
                PreparedStatement delete =
                        connection.prepareStatement("delete from failed_login where name_index = ?")) {
            delete.setBytes(1, index(username));
            delete.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException("failed logins cannot be forgotten", failed);
        }
    }

    @Transactional
    int forgetOld() {
        try (Connection connection = database.getConnection();
                PreparedStatement delete =
                        connection.prepareStatement("delete from failed_login where last_failed_at < ?")) {
            delete.setObject(1, at(clock.instant().minus(config.forgetAfter())));
            return delete.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException("failed logins cannot be forgotten", failed);
        }
    }

    private int count(Connection connection, byte[] index, Instant now) throws SQLException {
        try (PreparedStatement upsert = connection.prepareStatement(COUNT)) {
            upsert.setBytes(1, index);
            upsert.setObject(2, at(now));
            upsert.setObject(3, at(now.minus(config.forgetAfter())));
            try (ResultSet row = upsert.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private void lock(Connection connection, byte[] index, Instant until) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update failed_login set locked_until = ? where name_index = ?")) {
            update.setObject(1, at(until));
            update.setBytes(2, index);
            update.executeUpdate();
        }
    }

    private byte[] index(String username) {
        return blindIndex.of(NAME, PasswordLogin.normal(username));
    }

    private OffsetDateTime at(Instant instant) {
        return instant.atOffset(java.time.ZoneOffset.UTC);
    }
}
