package org.linli.grid.identity.lockout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;

/** From which addresses people have signed in before. */
@ApplicationScoped
class KnownPlaces {

    @Inject
    DataSource database;

    boolean contain(byte[] name, byte[] address, Instant since) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select 1 from login_place where name_hash = ? and address_hash = ? and seen_at >= ?")) {
            select.setBytes(1, name);
            select.setBytes(2, address);
            select.setObject(3, since.atOffset(ZoneOffset.UTC));
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("known addresses cannot be read", failed);
        }
    }

    void remember(byte[] name, byte[] address, Instant now) {
        try (Connection connection = database.getConnection();
                PreparedStatement upsert = connection.prepareStatement("""
                        insert into login_place (name_hash, address_hash, seen_at) values (?, ?, ?)
                        on conflict (name_hash, address_hash) do update set seen_at = excluded.seen_at""")) {
            upsert.setBytes(1, name);
            upsert.setBytes(2, address);
            upsert.setObject(3, now.atOffset(ZoneOffset.UTC));
            upsert.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException("a known address cannot be remembered", failed);
        }
    }

    int forgetBefore(Instant moment) {
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement("delete from login_place where seen_at < ?")) {
            delete.setObject(1, moment.atOffset(ZoneOffset.UTC));
            return delete.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException("known addresses cannot be forgotten", failed);
        }
    }
}
