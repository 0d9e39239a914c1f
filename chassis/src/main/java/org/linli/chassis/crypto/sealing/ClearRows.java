package org.linli.chassis.crypto.sealing;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Values that an older version kept in clear text. SQL cannot encrypt, so no migration can carry them over: the migration
 * only makes room, and a bean of this type seals what is still clear and empties the old column in the same statement.
 */
public interface ClearRows {

    /** What is sealed, for the log: a table and a column. */
    String name();

    /**
     * Seals some rows that are still clear, within the transaction of the connection and alone among all replicas.
     *
     * @return how many; 0 when none is left
     */
    int seal(Connection connection, int atMost) throws SQLException;
}
