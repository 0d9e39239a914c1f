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
import org.linli.grid.identity.account.AccountChanged;
import org.linli.grid.identity.account.Accounts;
import org.linli.grid.replay.ReplayRequest.Snapshot;
import org.linli.grid.staff.PostNews;
import org.linli.grid.staff.model.Posts;

/** Records an event about every area, account, post or household, page by page. */
@ApplicationScoped
public class ReplayingSnapshots {

    private static final int PAGE = 500;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    @Inject
    Areas areas;

    @Inject
    Accounts accounts;

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
            case AREA -> all(areas, area -> List.of(AreaChanged.of(area)));
            case ACCOUNT -> all(accounts, account -> List.of(AccountChanged.of(account)));
            case POST -> all(posts, PostNews::of);
            case HOUSEHOLD -> all(households, household -> List.of(HouseholdChanged.of(household)));
        };
    }

    private <T extends EventSource> int all(PanacheRepositoryBase<T, UUID> rows, Function<T, List<Object>> news) {
        int told = 0;
        UUID last = BEFORE_ALL;
        while (last != null) {
            UUID after = last;
            Told page = QuarkusTransaction.requiringNew().call(() -> page(rows, news, after));
            told += page.events();
            last = page.last();
        }
        return told;
    }

    /**
     * What one page came to.
     *
     * @param last the row it ended with; null when none follows
     */
    private record Told(int events, UUID last) {}

    private <T extends EventSource> Told page(
            PanacheRepositoryBase<T, UUID> rows, Function<T, List<Object>> news, UUID after) {
        List<T> page = rows.find("id > ?1 order by id", after)
                .range(0, PAGE - 1)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
        int events = 0;
        for (T row : page) {
            List<Object> told = news.apply(row);
            told.forEach(event -> outbox.record(row, event));
            events += told.size();
        }
        return new Told(events, page.size() < PAGE ? null : page.get(PAGE - 1).id());
    }
}
