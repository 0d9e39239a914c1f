package org.linli.chassis.audit.read;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.linli.chassis.security.CallerKind;

/** Looks from time to time whether some account has seen more in the last hour than it may. Safe on every replica. */
@ApplicationScoped
class WatchingReads {

    private static final Duration WINDOW = Duration.ofHours(1);

    // Services read for everybody, so that their volume says nothing.
    private static final String VOLUMES = """
            select actor, actor_kind, rows, unmasked from (
                select actor, actor_kind,
                    coalesce(sum((detail ->> 'rows')::bigint) filter (where action <> 'LOOKUP'), 0) as rows,
                    count(*) filter (where action = 'LOOKUP') as unmasked
                from audit_entry
                where occurred_at > ? and action in ('READ', 'LISTED', 'LOOKUP')
                    and actor_kind in ('STAFF', 'PARTNER')
                group by actor, actor_kind) volume
            where rows > ? or unmasked > ?""";

    private final DataSource database;
    private final Clock clock;
    private final ReadAlarmConfig config;
    private final RaisingReadAlarm raising;

    WatchingReads(
            DataSource database, Clock clock, ReadAlarmConfig config, RaisingReadAlarm raising, MeterRegistry metrics) {
        this.database = database;
        this.clock = clock;
        this.config = config;
        this.raising = raising;
        raising.count(metrics, CallerKind.STAFF);
        raising.count(metrics, CallerKind.PARTNER);
    }

    /** What one account has seen. */
    record Volume(UUID account, CallerKind kind, long rows, long unmasked) {}

    @Scheduled(every = "${linli.audit.reads.check-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void watch() {
        Instant now = clock.instant();
        excessive(now.minus(WINDOW)).forEach(volume -> raising.raise(volume, now));
    }

    private List<Volume> excessive(Instant since) {
        List<Volume> found = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(VOLUMES)) {
            query.setObject(1, since.atOffset(ZoneOffset.UTC));
            query.setInt(2, config.rowsPerHour());
            query.setInt(3, config.unmaskedPerHour());
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    found.add(new Volume(
                            row.getObject("actor", UUID.class),
                            CallerKind.valueOf(row.getString("actor_kind")),
                            row.getLong("rows"),
                            row.getLong("unmasked")));
                }
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("the volume of reads could not be added up", failed);
        }
        return found;
    }
}
