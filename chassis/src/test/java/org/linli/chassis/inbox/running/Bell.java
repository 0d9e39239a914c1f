package org.linli.chassis.inbox.running;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.linli.chassis.event.EventSource;
import org.linli.chassis.event.EventType;
import org.linli.chassis.id.Ids;
import org.linli.chassis.outbox.Outbox;

/** A use case that records an event and then commits or does not. */
@ApplicationScoped
public class Bell {

    @Inject
    Outbox outbox;

    /** The event that it tells. */
    @EventType("linli.chassis.bell-rung.v1")
    public record BellRung(String by, String note) {}

    /** An event of a service that this one is not. */
    @EventType("linli.grid.bell-rung.v1")
    public record ForeignBellRung(String by) {}

    static final class Tower implements EventSource {

        private final UUID id = Ids.next();
        private long version;

        @Override
        public UUID id() {
            return id;
        }

        @Override
        public String areaPath() {
            return "411003";
        }

        @Override
        public long nextEventVersion() {
            return ++version;
        }
    }

    @Transactional
    public UUID ring(Tower tower, Object event) {
        return outbox.record(tower, event);
    }

    @Transactional
    public void ringInVain(Tower tower, Object event) {
        outbox.record(tower, event);
        throw new IllegalStateException("after all not");
    }

    public void ringWithoutTransaction(Tower tower, Object event) {
        outbox.record(tower, event);
    }
}
