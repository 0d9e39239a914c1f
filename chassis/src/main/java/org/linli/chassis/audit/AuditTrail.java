package org.linli.chassis.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.arc.Arc;
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
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.linli.chassis.id.Ids;
import org.linli.chassis.request.RequestId;
import org.linli.chassis.request.SourceAddress;

/** Remembers acts, each in the transaction of the act itself. */
@ApplicationScoped
public class AuditTrail {

    private static final String INSERT = """
            insert into audit_entry (id, occurred_at, actor, actor_kind, action, target_type, target_id, area_path,
                purpose, request_id, detail, address, session_id, purpose_code)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?)""";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final DataSource database;
    private final Clock clock;
    private final Supplier<Optional<String>> address;

    @Inject
    AuditTrail(DataSource database, Clock clock, SourceAddress source) {
        this(database, clock, () -> Arc.container().requestContext().isActive() ? source.get() : Optional.empty());
    }

    /** @param address where the request at hand comes from; empty outside of one */
    public AuditTrail(DataSource database, Clock clock, Supplier<Optional<String>> address) {
        this.database = database;
        this.clock = clock;
        this.address = address;
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
            insert.setString(9, entry.purpose() == null ? null : entry.purpose().text());
            insert.setString(10, RequestId.current());
            insert.setString(11, JSON.writeValueAsString(new TreeMap<>(entry.detail())));
            insert.setString(12, address.get().orElse(null));
            insert.setObject(13, entry.sessionId());
            insert.setString(
                    14, entry.purpose() == null ? null : entry.purpose().code().name());
            insert.executeUpdate();
        } catch (SQLException | JsonProcessingException failed) {
            throw new IllegalStateException("the audit entry could not be written: " + entry.action(), failed);
        }
        return id;
    }
}
