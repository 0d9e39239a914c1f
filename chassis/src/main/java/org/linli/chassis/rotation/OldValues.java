package org.linli.chassis.rotation;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.linli.chassis.crypto.FieldCipher;
import org.linli.chassis.crypto.key.DataKeys;
import org.linli.chassis.crypto.sealing.SealedColumn;

/** The values of a column that an older data key sealed. */
@ApplicationScoped
class OldValues {

    /** Version and algorithm stand before the number of the key. */
    private static final String OLD = "%1$s is not null and get_byte(%1$s, 2) * 256 + get_byte(%1$s, 3) <> ?";

    private static final UUID FIRST = new UUID(0, 0);

    private final DataSource database;
    private final DataKeys keys;
    private final FieldCipher cipher;

    OldValues(DataSource database, DataKeys keys, FieldCipher cipher) {
        this.database = database;
        this.keys = keys;
        this.cipher = cipher;
    }

    /**
     * What one step came to.
     *
     * @param values how many were sealed anew
     * @param last the row it ended with; null when none followed
     */
    record Step(int values, UUID last) {}

    /**
     * Seals some anew, in the order of rows, within the transaction at hand; rows that somebody else holds are passed over.
     *
     * @param after the row that the step before ended with; null for the first one
     */
    Step seal(SealedColumn column, UUID after, int atMost) {
        String some = ("select %2$s, %1$s from %3$s where %2$s > ? and " + OLD + " order by %2$s limit ? "
                        + "for update skip locked")
                .formatted(column.column(), column.key(), column.table());
        String anew = "update %3$s set %1$s = ? where %2$s = ? and %1$s = ?"
                .formatted(column.column(), column.key(), column.table());
        int values = 0;
        UUID last = null;
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(some);
                PreparedStatement update = connection.prepareStatement(anew)) {
            select.setObject(1, after == null ? FIRST : after);
            select.setInt(2, keys.forNewValues().id());
            select.setInt(3, atMost);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    last = row.getObject(1, UUID.class);
                    byte[] old = row.getBytes(2);
                    update.setBytes(1, cipher.encrypt(column.context(), cipher.decrypt(column.context(), old)));
                    update.setObject(2, last);
                    update.setBytes(3, old);
                    update.addBatch();
                    values++;
                }
            }
            update.executeBatch();
        } catch (SQLException failed) {
            throw new IllegalStateException(column.name() + " could not be sealed anew", failed);
        }
        return new Step(values, last);
    }

    long count(SealedColumn column) {
        String query = ("select count(*) from %2$s where " + OLD).formatted(column.column(), column.table());
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(query)) {
            select.setInt(1, keys.forNewValues().id());
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("the old values of " + column.name() + " could not be counted", failed);
        }
    }
}
