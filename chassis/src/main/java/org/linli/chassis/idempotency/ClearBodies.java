package org.linli.chassis.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.linli.chassis.crypto.sealing.ClearRows;

/** The stored answers that an older version kept in clear text. */
@ApplicationScoped
class ClearBodies implements ClearRows {

    @Inject
    SealedBodies bodies;

    @Override
    public String name() {
        return "idempotency_key.body";
    }

    @Override
    public int seal(Connection connection, int atMost) throws SQLException {
        int sealed = 0;
        try (PreparedStatement select = connection.prepareStatement("select account, key, body from idempotency_key "
                        + "where body is not null order by account, key limit ? for update");
                PreparedStatement update = connection.prepareStatement(
                        "update idempotency_key set body_enc = ?, body = null where account = ? and key = ?")) {
            select.setInt(1, atMost);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    UUID account = row.getObject("account", UUID.class);
                    String key = row.getString("key");
                    update.setBytes(1, bodies.seal(account, key, row.getBytes("body")));
                    update.setObject(2, account);
                    update.setString(3, key);
                    update.addBatch();
                    sealed++;
                }
            }
            update.executeBatch();
        }
        return sealed;
    }
}
