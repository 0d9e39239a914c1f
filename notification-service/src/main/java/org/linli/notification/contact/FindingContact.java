package org.linli.notification.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Finds where a person is reached: on record here, or asked of grid-service and put on record. */
@ApplicationScoped
public class FindingContact {

    @Inject
    ContactPoints contacts;

    @Inject
    GridAccounts grid;

    @Inject
    Clock clock;

    /**
     * The person's openid; empty when they have none.
     *
     * @throws ContactUnavailableException when that cannot be found out now
     */
    public Optional<String> openidOf(UUID account) {
        Optional<String> known = contacts.wechatOf(account);
        if (known.isPresent()) {
            return known;
        }
        Optional<String> told = grid.openidOf(account);
        told.ifPresent(openid -> contacts.keepWechat(account, openid, clock.instant()));
        return told;
    }
}
