package org.linli.chassis.outbox.running;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.linli.chassis.event.ParkedEvent;
import org.linli.chassis.event.ParkingLot;
import org.linli.chassis.outbox.CommitBell;

/** Events that the broker refused for good. Replaying them is the relay's work; this asks for it. */
@ApplicationScoped
public class OutboxParking implements ParkingLot {

    private final DataSource database;
    private final CommitBell bell;

    @Inject
    public OutboxParking(DataSource database, CommitBell bell) {
        this.database = database;
        this.bell = bell;
    }

    @Override
    public List<ParkedEvent> parked(int limit) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("select event_id, subject, cause, parked_at, "
                        + "replay_at is not null as replaying from outbox_parked order by seq limit ?")) {
            select.setInt(1, limit);
            List<ParkedEvent> events = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    events.add(read(row));
                }
            }
            return events;
        } catch (SQLException e) {
            throw new IllegalStateException("Parked events could not be read", e);
        }
    }

    private static ParkedEvent read(ResultSet row) throws SQLException {
        return new ParkedEvent(
                ParkedEvent.Side.OUTBOX,
                row.getObject("event_id", UUID.class),
                null,
                row.getString("subject"),
                row.getString("cause"),
                row.getObject("parked_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("replaying"));
    }

    @Override
    public int replay(String subject) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "update outbox_parked set replay_at = now() where subject::text = ?")) {
            update.setString(1, subject);
            int count = update.executeUpdate();
            bell.ring();
            return count;
        } catch (SQLException e) {
            throw new IllegalStateException("The replay could not be asked for", e);
        }
    }
}
