package org.linli.chassis.crypto.key;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.linli.chassis.crypto.key.WrappedKey.Purpose;
import org.linli.chassis.crypto.key.WrappedKey.Wrapping;

/**
 * The table of wrapped data keys. Everything runs outside of the caller's transaction: a key that vanished with a
 * rolled-back transaction would already be in this process's memory, and every value written under it would be lost.
 */
@ApplicationScoped
public class DataKeyStore {

    /** Any number that nothing else in the database locks on; "linlikey" in ASCII. */
    private static final long LOCK = 0x6c696e6c696b6579L;

    private final DataSource database;
    private final Clock clock;

    @Inject
    public DataKeyStore(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Makes the wrapping of a key whose number is known. */
    @FunctionalInterface
    interface Wrapper {
        Wrapping wrap(String label);
    }

    /** What is done with the table's lock held, so that replicas never make two keys where one is meant. */
    @FunctionalInterface
    private interface Change {
        void apply(Connection connection) throws SQLException;
    }

    @Transactional(TxType.NOT_SUPPORTED)
    List<WrappedKey> all() {
        try (Connection connection = database.getConnection()) {
            return read(connection);
        } catch (SQLException failed) {
            throw new IllegalStateException("the data keys could not be read", failed);
        }
    }

    /** Makes the key for new values unless there is one. */
    @Transactional(TxType.NOT_SUPPORTED)
    void createIfMissing(Purpose purpose, String algorithm, Wrapper wrapper) {
        locked(connection -> {
            boolean present = read(connection).stream()
                    .anyMatch(key -> !key.retired()
                            && key.purpose() == purpose
                            && (purpose == Purpose.INDEX || key.algorithm().equals(algorithm)));
            if (!present) {
                insert(connection, purpose, algorithm, wrapper);
            }
        });
    }

    /** Keeps the present field keys of every algorithm for reading only and makes a new one. */
    @Transactional(TxType.NOT_SUPPORTED)
    void replaceFieldKey(String algorithm, Wrapper wrapper) {
        locked(connection -> replaceFieldKey(connection, algorithm, wrapper));
    }

    /**
     * The same, if the key for new values is from before a time; of replicas that find so together one makes the new key.
     *
     * @return whether it was
     */
    @Transactional(TxType.NOT_SUPPORTED)
    boolean replaceFieldKeyFromBefore(Instant time, String algorithm, Wrapper wrapper) {
        AtomicBoolean replaced = new AtomicBoolean();
        locked(connection -> {
            replaced.set(isFromBefore(connection, time));
            if (replaced.get()) {
                replaceFieldKey(connection, algorithm, wrapper);
            }
        });
        return replaced.get();
    }

    private static boolean isFromBefore(Connection connection, Instant time) throws SQLException {
        String query = "select from data_key where purpose = 'FIELD' and retired_at is null and created_at < ?";
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setObject(1, time.atOffset(ZoneOffset.UTC));
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        }
    }

    private void replaceFieldKey(Connection connection, String algorithm, Wrapper wrapper) throws SQLException {
        String retire = "update data_key set retired_at = ? where purpose = 'FIELD' and retired_at is null";
        try (PreparedStatement statement = connection.prepareStatement(retire)) {
            statement.setObject(1, now());
            statement.executeUpdate();
        }
        insert(connection, Purpose.FIELD, algorithm, wrapper);
    }

    @Transactional(TxType.NOT_SUPPORTED)
    void rewrap(List<WrappedKey> keys) {
        locked(connection -> {
            String update = "update data_key set wrapped = ?, master_key_id = ? where id = ?";
            try (PreparedStatement statement = connection.prepareStatement(update)) {
                for (WrappedKey key : keys) {
                    statement.setBytes(1, key.wrapping().wrapped());
                    statement.setString(2, key.wrapping().masterKeyId());
                    statement.setShort(3, key.id());
                    statement.addBatch();
                }
                statement.executeBatch();
            }
        });
    }

    private void locked(Change change) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement lock = connection.prepareStatement("select pg_advisory_xact_lock(?)")) {
                lock.setLong(1, LOCK);
                lock.execute();
                change.apply(connection);
                connection.commit();
            } catch (SQLException | RuntimeException failed) {
                connection.rollback();
                throw failed;
            } finally {
                connection.setAutoCommit(true);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("the data keys could not be changed", failed);
        }
    }

    private void insert(Connection connection, Purpose purpose, String algorithm, Wrapper wrapper) throws SQLException {
        short id = nextId(connection);
        Wrapping wrapping = wrapper.wrap(WrappedKey.label(id, purpose, algorithm));
        String insert = """
                insert into data_key (id, purpose, algorithm, wrapped, master_key_id, created_at)
                values (?, ?, ?, ?, ?, ?)""";
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            statement.setShort(1, id);
            statement.setString(2, purpose.name());
            statement.setString(3, algorithm);
            statement.setBytes(4, wrapping.wrapped());
            statement.setString(5, wrapping.masterKeyId());
            statement.setObject(6, now());
            statement.executeUpdate();
        }
    }

    private static short nextId(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select coalesce(max(id), 0) + 1 from data_key")) {
            result.next();
            return result.getShort(1);
        }
    }

    private static List<WrappedKey> read(Connection connection) throws SQLException {
        String query = """
                select id, purpose, algorithm, wrapped, master_key_id, retired_at is not null as retired
                from data_key order by id""";
        List<WrappedKey> keys = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                keys.add(new WrappedKey(
                        row.getShort("id"),
                        Purpose.valueOf(row.getString("purpose")),
                        row.getString("algorithm"),
                        new Wrapping(row.getBytes("wrapped"), row.getString("master_key_id")),
                        row.getBoolean("retired")));
            }
        }
        return keys;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
