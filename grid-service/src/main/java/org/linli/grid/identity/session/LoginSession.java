package org.linli.grid.identity.session;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.linli.chassis.id.Ids;

/** One login on one device, and all the refresh tokens that descend from it. */
@Entity
@Table(name = "login_session")
public class LoginSession {

    /** Why a session ended before its time. */
    public enum Ending {
        LOGOUT,
        TOKEN_REUSED,
        ACCOUNT_BLOCKED,
        ENDED_BY_OWNER,
        ENDED_BY_ADMIN,
        PASSWORD_CHANGED
    }

    @Id
    private UUID id;

    private UUID accountId;

    @Convert(converter = ChainKey.class)
    @Column(name = "chain_key_enc")
    private String chainKey;

    private Instant openedAt;
    private Instant expiresAt;
    private Instant endedAt;

    @Enumerated(EnumType.STRING)
    private Ending endedBecause;

    protected LoginSession() {}

    static LoginSession open(UUID accountId, Duration life, Instant at) {
        LoginSession session = new LoginSession();
        session.id = Ids.next();
        session.accountId = accountId;
        session.chainKey = TokenSecret.random().value();
        session.openedAt = at;
        session.expiresAt = at.plus(life);
        return session;
    }

    void end(Ending because, Instant at) {
        if (endedAt == null) {
            endedAt = at;
            endedBecause = because;
        }
    }

    /** Whether only the account's owner can have its tokens, as far as anybody knows. */
    boolean isTrustworthy() {
        return endedBecause != Ending.TOKEN_REUSED;
    }

    boolean isOpen(Instant now) {
        return endedAt == null && now.isBefore(expiresAt);
    }

    UUID id() {
        return id;
    }

    UUID accountId() {
        return accountId;
    }

    String chainKey() {
        return chainKey;
    }

    Instant openedAt() {
        return openedAt;
    }

    Instant expiresAt() {
        return expiresAt;
    }
}
