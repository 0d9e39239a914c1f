package org.linli.grid.identity.password;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.linli.chassis.audit.AuditEntry;
import org.linli.chassis.audit.AuditTrail;

/** Remembers refused logins and locks in the audit trail; the name that was typed is not kept. */
@ApplicationScoped
class RefusedLogins {

    @Inject
    AuditTrail trail;

    @Transactional
    void record(Optional<UUID> account, Optional<Duration> lock) {
        trail.record(about(account, AuditEntry.ofNobody("LOGIN_FAILED")));
        lock.ifPresent(time -> trail.record(
                about(account, AuditEntry.ofNobody("LOGIN_LOCKED")).with("seconds", String.valueOf(time.toSeconds()))));
    }

    private static AuditEntry about(Optional<UUID> account, AuditEntry entry) {
        return account.map(id -> entry.on("ACCOUNT", id)).orElse(entry);
    }
}
