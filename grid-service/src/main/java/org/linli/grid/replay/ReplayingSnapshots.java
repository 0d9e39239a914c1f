package org.linli.grid.replay;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.linli.chassis.audit.AuditEntry;
import org.linli.chassis.audit.AuditTrail;
import org.linli.chassis.event.EventSource;
import org.linli.chassis.outbox.Outbox;
import org.linli.chassis.security.Caller;
import org.linli.grid.area.AreaChanged;
import org.linli.grid.area.model.Areas;
import org.linli.grid.household.HouseholdChanged;
import org.linli.grid.household.model.Households;
import org.linli.grid.replay.ReplayRequest.Snapshot;
import org.linli.grid.staff.PostAssigned;
import org.linli.grid.staff.PostEnded;
import org.linli.grid.staff.model.Post;
import org.linli.grid.staff.model.Posts;

/** Records an event about every area, post or household, page by page. */
@ApplicationScoped
public class ReplayingSnapshots {

    private static final int PAGE = 500;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    @Inject
    Areas areas;

    @Inject
    Posts posts;

    @Inject
    Households households;

    @Inject
    Outbox outbox;

    @Inject
    AuditTrail trail;

    /** @return how many events were recorded */
    public int replay(Snapshot snapshot, Caller by) {
        QuarkusTransaction.requiringNew()
                .run(() -> trail.record(AuditEntry.of(by, "EVENTS_REPLAYED").with("snapshot", snapshot.name())));
        return switch (snapshot) {
            case AREA -> all(areas, AreaChanged::of);
            case POST -> all(posts, ReplayingSnapshots::ofPost);
            case HOUSEHOLD -> all(households, HouseholdChanged::of);
        };
    }

    private static Object ofPost(Post post) {
        return post.isEnded() ? PostEnded.of(post) : PostAssigned.of(post);
    }

    private <T extends EventSource> int all(PanacheRepositoryBase<T, UUID> rows, Function<T, Object> event) {
        int told = 0;
        UUID last = BEFORE_ALL;
        while (last != null) {
            UUID after = last;
            List<UUID> page = QuarkusTransaction.requiringNew().call(() -> page(rows, event, after));
            told += page.size();
            last = page.size() < PAGE ? null : page.get(PAGE - 1);
        }
        return told;
    }

    private <T extends EventSource> List<UUID> page(
            PanacheRepositoryBase<T, UUID> rows, Function<T, Object> event, UUID after) {
        List<T> page = rows.find("id > ?1 order by id", after)
                .range(0, PAGE - 1)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
        page.forEach(row -> outbox.record(row, event.apply(row)));
        return page.stream().map(EventSource::id).toList();
    }
}
