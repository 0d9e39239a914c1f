package org.linli.grid.identity.password;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.linli.chassis.audit.AuditEntry;
import org.linli.chassis.audit.AuditTrail;
import org.linli.grid.identity.account.AccountTrail;

/** Remembers refused logins and locks in the audit trail; the name that was typed is not kept. */
@ApplicationScoped
class RefusedLogins {

    @Inject
    AuditTrail trail;

    @Inject
    AccountTrail accounts;

    @Transactional
    void record(Optional<UUID> account, Optional<Duration> lock) {
        record(account, AuditEntry.ofNobody("LOGIN_FAILED"));
        lock.ifPresent(time ->
                record(account, AuditEntry.ofNobody("LOGIN_LOCKED").with("seconds", String.valueOf(time.toSeconds()))));
    }

    private void record(Optional<UUID> account, AuditEntry entry) {
        if (account.isPresent()) {
            accounts.record(account.get(), entry.on("ACCOUNT", account.get()));
        } else {
            trail.record(entry);
        }
    }
}
