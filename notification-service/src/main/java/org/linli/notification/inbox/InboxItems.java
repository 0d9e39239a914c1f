package org.linli.notification.inbox;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.linli.chassis.paging.Listing;
import org.linli.chassis.paging.Page;
import org.linli.chassis.paging.PageQuery;
import org.linli.chassis.problem.CodedException;
import org.linli.chassis.problem.CommonError;
import org.linli.chassis.scope.RowScope;
import org.linli.chassis.security.Caller;

/** The inboxes, each seen by its owner alone. */
@ApplicationScoped
public class InboxItems implements PanacheRepositoryBase<InboxItem, UUID> {

    Page<InboxItem> list(Caller caller, boolean unreadOnly, PageQuery query) {
        return Listing.newestFirst(this, unreadOnly ? unread(caller) : own(caller), query, InboxItem::id);
    }

    /** @throws CodedException NOT_FOUND when there is none, or it is somebody else's */
    InboxItem own(Caller caller, UUID id) {
        RowScope scope = own(caller).and(RowScope.equal("id", id));
        return find(scope.condition(), scope.parameters())
                .firstResultOptional()
                .orElseThrow(() -> new CodedException(CommonError.NOT_FOUND));
    }

    long countUnread(Caller caller) {
        RowScope scope = unread(caller);
        return count(scope.condition(), scope.parameters());
    }

    /** @param upTo the newest item that was seen; null for all there are */
    void readAll(Caller caller, UUID upTo, Instant at) {
        RowScope unread = unread(caller);
        RowScope scope = upTo == null ? unread : unread.and(RowScope.where("id <= :%s", upTo));
        update("readAt = :at where " + scope.condition(), with(scope, at));
    }

    private static Map<String, Object> with(RowScope scope, Instant at) {
        Map<String, Object> parameters = new HashMap<>(scope.parameters());
        parameters.put("at", at);
        return parameters;
    }

    private static RowScope own(Caller caller) {
        return RowScope.equal("accountId", caller.accountId());
    }

    private static RowScope unread(Caller caller) {
        return RowScope.where("accountId = :%s and readAt is null", caller.accountId());
    }
}
