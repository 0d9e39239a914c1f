package org.linli.grid.identity.account;

import java.util.UUID;
import org.linli.chassis.event.EventType;
import org.linli.chassis.security.CallerKind;

/** An account can be reached through a channel from now on; the address itself stays here. */
@EventType("linli.grid.account-bound.v1")
public record AccountBound(UUID accountId, CallerKind kind, Channel channel) {

    /** A way to reach somebody. */
    public enum Channel {
        WECHAT
    }
}
