package org.linli.notification.model;

import java.util.Optional;
import java.util.UUID;

/** Whom a rule speaks to, and where an event names them. */
public enum Audience {
    /** 诉求人. */
    RESIDENT("residentId"),
    /** 办理人. */
    HANDLER("handlerId"),
    /** 原办理人: who had the matter until now. */
    PREVIOUS_HANDLER("previousHandlerId"),
    /** 派单人: who has to give a matter that nobody has to somebody. */
    OWNER("ownerId");

    private final String member;

    Audience(String member) {
        this.member = member;
    }

    /** The account of this audience; empty when the event names nobody, as for a matter that a visit found. */
    public Optional<UUID> recipient(Cause cause) {
        return cause.text(member).map(UUID::fromString);
    }
}
