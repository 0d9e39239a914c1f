package org.linli.chassis.inbox.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/** What is done with deliveries in one transaction: note them, then handle or park each. */
public final class Intake {

    static final String BEHIND = "behind a parked event of its subject";

    private final InboxTransactions transactions;

    public Intake(InboxTransactions transactions) {
        this.transactions = transactions;
    }

    /** Takes all deliveries in, in their order, or none. Those taken in before are passed over. */
    void takeIn(List<Delivery> deliveries) throws Exception {
        if (!deliveries.isEmpty()) {
            transactions.run(connection -> takeIn(connection, deliveries));
        }
    }

    private static void takeIn(Connection connection, List<Delivery> deliveries) throws SQLException {
        InboxRows rows = new InboxRows(connection);
        Set<Delivery.Key> fresh = rows.claim(deliveries);
        Set<Delivery.Line> parked = rows.parkedLines(deliveries);
        for (Delivery delivery : deliveries) {
            boolean first = fresh.remove(delivery.key());
            if (first && parked.contains(delivery.line()) && isStillParked(rows, delivery)) {
                rows.park(delivery, BEHIND);
            } else if (first) {
                Handling.handle(delivery.handler(), delivery.arrival());
            }
        }
    }

    // A replay may have emptied the line since; under the lock it can do so no more.
    private static boolean isStillParked(InboxRows rows, Delivery delivery) throws SQLException {
        rows.lock(delivery.line());
        return rows.parkedLines(List.of(delivery)).contains(delivery.line());
    }

    /** Sets a delivery aside with its cause; the later ones of its line will line up behind it. */
    void park(Delivery delivery, String cause) throws Exception {
        transactions.run(connection -> {
            InboxRows rows = new InboxRows(connection);
            if (!rows.claim(List.of(delivery)).isEmpty()) {
                rows.lock(delivery.line());
                rows.park(delivery, cause);
            }
        });
    }
}
