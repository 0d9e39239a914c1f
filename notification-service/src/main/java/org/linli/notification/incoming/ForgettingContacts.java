package org.linli.notification.incoming;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.linli.chassis.inbox.EventHandler;
import org.linli.chassis.inbox.IncomingEvent;
import org.linli.notification.contact.ContactPoints;

/** Forgets where a person was reached when they bind another account: the old one may be in other hands. */
@ApplicationScoped
public class ForgettingContacts implements EventHandler<AccountBound> {

    @Inject
    ContactPoints contacts;

    @Override
    public Set<String> eventTypes() {
        return Set.of("linli.grid.account-bound.v1");
    }

    @Override
    public Class<AccountBound> dataType() {
        return AccountBound.class;
    }

    @Override
    public void on(IncomingEvent<AccountBound> event) {
        contacts.forget(event.data().accountId());
    }
}
