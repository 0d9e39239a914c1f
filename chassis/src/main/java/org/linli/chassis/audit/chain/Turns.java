package org.linli.chassis.audit.chain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;

/** Lets one replica do what is to be done once, however many run. */
@ApplicationScoped
public class Turns {

    private static final String TAKE = "insert into audit_turn (what, due) values (?, ?) on conflict do nothing";

    private final DataSource database;

    public Turns(DataSource database) {
        this.database = database;
    }

    /**
     * Whether it is this replica's turn to do what is due; nobody else gets the same one. Within a transaction the turn
     * is given back when that rolls back.
     */
    @Transactional(TxType.SUPPORTS)
    public boolean take(String what, Instant due) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(TAKE)) {
            insert.setString(1, what);
            insert.setObject(2, due.atOffset(ZoneOffset.UTC));
            return insert.executeUpdate() == 1;
        } catch (SQLException failed) {
            throw new IllegalStateException("the turn for " + what + " could not be taken", failed);
        }
    }
}
