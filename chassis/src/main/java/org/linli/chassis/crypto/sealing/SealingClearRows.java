package org.linli.chassis.crypto.sealing;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Carries {@link ClearRows} over at start, before the port is opened, batch by batch: whatever stops it, what is done
 * stays done and the next start goes on. Replicas that start together take turns under a lock. Later it looks again now
 * and then, because a replica of the older version may have written meanwhile.
 */
@ApplicationScoped
public class SealingClearRows {

    private static final Logger LOG = Logger.getLogger(SealingClearRows.class);
    /** Any number that nothing else in the database locks on; "linliclr" in ASCII. */
    private static final long LOCK = 0x6c696e6c69636c72L;

    private static final int BATCH = 500;

    private final List<ClearRows> clear;
    private final AgroalDataSource database;

    @Inject
    SealingClearRows(@All List<ClearRows> clear, AgroalDataSource database) {
        this.clear = clear;
        this.database = database;
    }

    void atStart(@Observes StartupEvent event) {
        sealAll();
    }

    @Scheduled(every = "10m", delayed = "10m", concurrentExecution = ConcurrentExecution.SKIP)
    void again() {
        sealAll();
    }

    /** @return how many rows were clear */
    public int sealAll() {
        return clear.stream().mapToInt(this::sealAll).sum();
    }

    private int sealAll(ClearRows rows) {
        int sealed = 0;
        int batch;
        do {
            batch = QuarkusTransaction.requiringNew().call(() -> sealSome(rows));
            sealed += batch;
        } while (batch > 0);
        if (sealed > 0) {
            LOG.infof("Sealed %d rows of %s that were kept in clear text", sealed, rows.name());
        }
        return sealed;
    }

    private int sealSome(ClearRows rows) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement lock = connection.prepareStatement("select pg_advisory_xact_lock(?)")) {
            lock.setLong(1, LOCK);
            lock.execute();
            return rows.seal(connection, BATCH);
        }
    }
}
