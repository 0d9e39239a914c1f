package org.linli.chassis.district;

import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.linli.chassis.inbox.EventHandler;
import org.linli.chassis.inbox.IncomingEvent;

/** Keeps the copy of who is blocked true. */
@ApplicationScoped
@IfBuildProperty(name = "linli.district.posts", stringValue = "true")
public class KeepingAccounts implements EventHandler<AccountChanged> {

    @Inject
    KnownAccounts accounts;

    @Override
    public Set<String> eventTypes() {
        return Set.of("linli.grid.account-changed.v1");
    }

    @Override
    public Class<AccountChanged> dataType() {
        return AccountChanged.class;
    }

    @Override
    public void on(IncomingEvent<AccountChanged> event) {
        accounts.keep(event.data().accountId(), event.data().blocked(), event.aggregateVersion());
    }
}
