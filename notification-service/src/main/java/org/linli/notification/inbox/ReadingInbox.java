package org.linli.notification.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.linli.chassis.problem.CodedException;
import org.linli.chassis.security.Caller;

/** Notes what somebody has read. */
@ApplicationScoped
class ReadingInbox {

    @Inject
    InboxItems items;

    @Inject
    Clock clock;

    @Transactional
    InboxItem read(Caller caller, UUID id) {
        InboxItem item = items.own(caller, id);
        item.read(clock.instant());
        return item;
    }

    /**
     * @return how many are left unread: those that came after the newest one seen
     * @throws CodedException NOT_FOUND when there is no such newest one in the caller's inbox
     */
    @Transactional
    long readAll(Caller caller, UUID upTo) {
        if (upTo != null) {
            items.own(caller, upTo);
        }
        items.readAll(caller, upTo, clock.instant());
        return items.countUnread(caller);
    }
}
