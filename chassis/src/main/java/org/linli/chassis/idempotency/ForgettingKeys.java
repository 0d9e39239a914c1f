package org.linli.chassis.idempotency;

import io.agroal.api.AgroalDataSource;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;

/** Removes keys past their retention in small steps, skipping rows that another replica is removing. */
@ApplicationScoped
class ForgettingKeys {

    @Inject
    AgroalDataSource database;

    @Inject
    IdempotencyConfig config;

    @Inject
    Clock clock;

    @Scheduled(every = "10m", delayed = "5m")
    void sweep() throws SQLException {
        int removed = config.sweepSize();
        while (removed == config.sweepSize()) {
            removed = removeOldest();
        }
    }

    int removeOldest() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement("delete from idempotency_key "
                        + "where (account, key) in (select account, key from idempotency_key where created_at < ? "
                        + "order by created_at limit ? for update skip locked)")) {
            delete.setObject(1, OffsetDateTime.now(clock).minus(config.retention()));
            delete.setInt(2, config.sweepSize());
            return delete.executeUpdate();
        }
    }
}
