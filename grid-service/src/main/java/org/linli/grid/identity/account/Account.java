package org.linli.grid.identity.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.linli.chassis.event.EventSource;
import org.linli.chassis.id.Ids;
import org.linli.chassis.problem.CodedException;
import org.linli.chassis.security.CallerKind;
import org.linli.grid.error.GridError;

/** Somebody who can sign in. */
@Entity
@Table(name = "account")
public class Account implements EventSource {

    /** Whether the account may be used. */
    enum Status {
        ACTIVE,
        BLOCKED
    }

    @Id
    private UUID id;

    @Version
    private long version;

    private long eventVersion;

    @Enumerated(EnumType.STRING)
    private CallerKind kind;

    @Enumerated(EnumType.STRING)
    private Status status;

    @Column(name = "openid_enc")
    private byte[] openid;

    private Instant createdAt;

    protected Account() {}

    /** An account for somebody at work, who signs in by password. */
    public static Account atWork(CallerKind kind, Instant at) {
        if (kind != CallerKind.STAFF && kind != CallerKind.PARTNER) {
            throw new IllegalArgumentException("residents get their account by signing in through WeChat");
        }
        Account account = new Account();
        account.id = Ids.next();
        account.kind = kind;
        account.status = Status.ACTIVE;
        account.createdAt = at;
        return account;
    }

    /** 停用: no new token is minted for it. */
    public void block() {
        status = Status.BLOCKED;
    }

    public void unblock() {
        status = Status.ACTIVE;
    }

    /** @throws CodedException ACCOUNT_BLOCKED */
    public void requireActive() {
        if (!isActive()) {
            throw new CodedException(GridError.ACCOUNT_BLOCKED);
        }
    }

    public boolean isActive() {
        return status == Status.ACTIVE;
    }

    @Override
    public UUID id() {
        return id;
    }

    /** An account belongs to no area: its posts do. */
    @Override
    public String areaPath() {
        return null;
    }

    @Override
    public long nextEventVersion() {
        return ++eventVersion;
    }

    public CallerKind kind() {
        return kind;
    }

    byte[] openid() {
        return openid == null ? null : openid.clone();
    }
}
