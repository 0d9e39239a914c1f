package org.linli.grid.identity.account;

import java.util.UUID;
import org.linli.chassis.event.EventType;
import org.linli.chassis.security.CallerKind;

/** Whether an account may be used now 停用或恢复: whoever is blocked is given no work. */
@EventType("linli.grid.account-changed.v1")
public record AccountChanged(UUID accountId, CallerKind kind, boolean blocked) {

    public static AccountChanged of(Account account) {
        return new AccountChanged(account.id(), account.kind(), !account.isActive());
    }
}
