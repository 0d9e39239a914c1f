package org.linli.grid.denial;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.linli.chassis.security.denial.Denials;
import org.linli.chassis.security.denial.Denials.DeniedAccount;

/** The denials on record. */
@ApplicationScoped
class DenialRows {

    private static final String DENY = """
            insert into denial (kind, subject, before, keep_until) values (?, ?, ?, ?)
            on conflict (kind, subject) do update
            set before = greatest(denial.before, excluded.before),
                keep_until = greatest(denial.keep_until, excluded.keep_until)""";

    @Inject
    DataSource database;

    void deny(String kind, String subject, Instant before, Instant keepUntil) {
        try (Connection connection = database.getConnection();
                PreparedStatement upsert = connection.prepareStatement(DENY)) {
            upsert.setString(1, kind);
            upsert.setString(2, subject);
            upsert.setObject(3, before == null ? null : at(before));
            upsert.setObject(4, at(keepUntil));
            upsert.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException("a denial cannot be written", failed);
        }
    }

    /** Those who read the account's rights wait from now on, and are waited for. */
    void holdAccount(UUID id) {
        lock(id, "select id from account where id = ? for no key update");
    }

    void shareAccount(UUID id) {
        lock(id, "select id from account where id = ? for share");
    }

    Optional<Instant> deniedBefore(UUID account) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select before from denial where kind = 'ACCOUNT' and subject = ?")) {
            select.setString(1, account.toString());
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(row.getObject(1, OffsetDateTime.class).toInstant())
                        : Optional.empty();
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("denials cannot be read", failed);
        }
    }

    Denials current(Instant now) {
        List<UUID> sessions = new ArrayList<>();
        List<DeniedAccount> accounts = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select kind, subject, before from denial where keep_until > ? order by kind, subject")) {
            select.setObject(1, at(now));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    String subject = row.getString(2);
                    switch (row.getString(1)) {
                        case "SESSION" -> sessions.add(UUID.fromString(subject));
                        case "ACCOUNT" ->
                            accounts.add(new DeniedAccount(
                                    UUID.fromString(subject),
                                    row.getObject(3, OffsetDateTime.class)
                                            .toInstant()
                                            .toEpochMilli()));
                        default -> keys.add(subject);
                    }
                }
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("denials cannot be read", failed);
        }
        return new Denials(sessions, accounts, keys);
    }

    int forgetUntil(Instant now) {
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement("delete from denial where keep_until <= ?")) {
            delete.setObject(1, at(now));
            return delete.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException("denials cannot be forgotten", failed);
        }
    }

    private void lock(UUID account, String statement) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(statement)) {
            select.setObject(1, account);
            select.executeQuery().close();
        } catch (SQLException failed) {
            throw new IllegalStateException("an account cannot be held", failed);
        }
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
