package org.linli.chassis.inbox.running;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
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
import org.linli.chassis.inbox.EventHandler;
import org.linli.chassis.inbox.intake.Handlers;
import org.linli.chassis.inbox.intake.InboxTransactions;
import org.linli.chassis.inbox.intake.Replaying;

/** Events whose effect failed for good. A replay happens while the operator waits for the answer. */
@ApplicationScoped
public class InboxParking implements ParkingLot {

    private final DataSource database;
    private final Replaying replaying;

    @Inject
    public InboxParking(DataSource database, InboxTransactions transactions, @Any Instance<EventHandler<?>> handlers) {
        this.database = database;
        this.replaying =
                new Replaying(transactions, new Handlers(handlers.stream().toList()));
    }

    @Override
    public List<ParkedEvent> parked(int limit) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select event_id, consumer, subject, cause, parked_at from inbox_parked order by seq limit ?")) {
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
                ParkedEvent.Side.INBOX,
                row.getObject("event_id", UUID.class),
                row.getString("consumer"),
                row.getString("subject"),
                row.getString("cause"),
                row.getObject("parked_at", OffsetDateTime.class).toInstant(),
                false);
    }

    @Override
    public int replay(String subject) {
        try {
            return replaying.replay(subject);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("The replay could not be finished", e);
        }
    }
}
