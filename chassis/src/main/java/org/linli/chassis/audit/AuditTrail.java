package org.linli.chassis.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.linli.chassis.id.Ids;
import org.linli.chassis.request.RequestId;

/** Remembers acts, each in the transaction of the act itself. */
@ApplicationScoped
public class AuditTrail {

    private static final String INSERT = """
            insert into audit_entry (id, occurred_at, actor, actor_kind, action, target_type, target_id, area_path,
                purpose, request_id, detail)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)""";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final DataSource database;
    private final Clock clock;

    @Inject
    public AuditTrail(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Writes the entry; it is there if and only if the caller's transaction commits. */
    @Transactional(TxType.MANDATORY)
    public UUID record(AuditEntry entry) {
        UUID id = Ids.next();
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, id);
            // The database keeps microseconds; the hash is over what it keeps.
            insert.setObject(2, clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC));
            insert.setObject(3, entry.actor());
            insert.setString(4, entry.actorKind());
            insert.setString(5, entry.action());
            insert.setString(6, entry.targetType());
            insert.setString(7, entry.targetId());
            insert.setString(8, entry.areaPath());
            insert.setString(9, entry.purpose());
            insert.setString(10, RequestId.current());
            insert.setString(11, JSON.writeValueAsString(new TreeMap<>(entry.detail())));
            insert.executeUpdate();
        } catch (SQLException | JsonProcessingException failed) {
            throw new IllegalStateException("the audit entry could not be written: " + entry.action(), failed);
        }
        return id;
    }
}
