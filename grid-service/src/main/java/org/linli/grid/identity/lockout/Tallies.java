package org.linli.grid.identity.lockout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;

/** The tallies on record, which all replicas and all restarts share. */
@ApplicationScoped
class Tallies {

    // Updates nothing where the row is there: it is held and read in one step.
    private static final String HOLD = """
            insert into login_tally (kind, hash, level, since) values (?, ?, 0, ?)
            on conflict (kind, hash) do update set level = login_tally.level
            returning level, since, locked_until""";

    private static final String READ = "select level, since, locked_until from login_tally where kind = ? and hash = ?";
    private static final String WRITE =
            "update login_tally set level = ?, since = ?, locked_until = ? where kind = ? and hash = ?";

    @Inject
    DataSource database;

    Optional<Tally> find(Key key) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(READ)) {
            select.setString(1, key.kind().name());
            select.setBytes(2, key.bytes());
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(tally(row)) : Optional.empty();
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("guesses cannot be read", failed);
        }
    }

    /** Makes other guesses at the same wait until the transaction ends. */
    Tally hold(Key key, Instant now) {
        try (Connection connection = database.getConnection();
                PreparedStatement hold = connection.prepareStatement(HOLD)) {
            hold.setString(1, key.kind().name());
            hold.setBytes(2, key.bytes());
            hold.setObject(3, at(now));
            try (ResultSet row = hold.executeQuery()) {
                row.next();
                return tally(row);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("guesses cannot be counted", failed);
        }
    }

    void write(Key key, Tally tally) {
        try (Connection connection = database.getConnection();
                PreparedStatement write = connection.prepareStatement(WRITE)) {
            write.setInt(1, tally.level());
            write.setObject(2, at(tally.since()));
            write.setObject(3, tally.lockedUntil() == null ? null : at(tally.lockedUntil()));
            write.setString(4, key.kind().name());
            write.setBytes(5, key.bytes());
            write.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException("guesses cannot be counted", failed);
        }
    }

    int forgetBefore(Instant moment) {
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement("delete from login_tally where since < ?")) {
            delete.setObject(1, at(moment));
            return delete.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException("guesses cannot be forgotten", failed);
        }
    }

    private static Tally tally(ResultSet row) throws SQLException {
        OffsetDateTime lockedUntil = row.getObject(3, OffsetDateTime.class);
        return new Tally(
                row.getInt(1),
                row.getObject(2, OffsetDateTime.class).toInstant(),
                lockedUntil == null ? null : lockedUntil.toInstant());
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
