package org.linli.grid.identity.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.linli.chassis.audit.AuditEntry;
import org.linli.chassis.outbox.Outbox;
import org.linli.chassis.problem.CodedException;
import org.linli.chassis.security.Caller;
import org.linli.grid.denial.Denying;
import org.linli.grid.error.GridError;
import org.linli.grid.identity.account.Account;
import org.linli.grid.identity.account.AccountChanged;
import org.linli.grid.identity.account.AccountTrail;
import org.linli.grid.identity.session.EndingSessions;
import org.linli.grid.identity.session.LoginSession.Ending;
import org.linli.grid.staff.model.Administrators;

/** Shuts an account out 停用, and lets it in again. */
@ApplicationScoped
public class BlockingAccount {

    @Inject
    AdministeredAccounts accounts;

    @Inject
    Administrators administrators;

    @Inject
    EndingSessions sessions;

    @Inject
    Denying denying;

    @Inject
    AccountTrail trail;

    @Inject
    Outbox outbox;

    /** @throws CodedException NOT_FOUND, OWN_ACCOUNT or LAST_ADMINISTRATOR */
    @Transactional
    public Account block(UUID id, Caller by) {
        administrators.takeTurns();
        Account account = accounts.toChange(by, id);
        if (id.equals(by.accountId())) {
            throw new CodedException(GridError.OWN_ACCOUNT);
        }
        if (account.isActive()) {
            administrators.requireOthersThan(id);
            account.block();
            trail.record(id, AuditEntry.of(by, "ACCOUNT_BLOCKED").on("ACCOUNT", id));
            outbox.record(account, AccountChanged.of(account));
        }
        sessions.endAll(id, Ending.ACCOUNT_BLOCKED, by);
        denying.account(id);
        return account;
    }

    /** @throws CodedException NOT_FOUND */
    @Transactional
    public Account unblock(UUID id, Caller by) {
        Account account = accounts.toChange(by, id);
        if (!account.isActive()) {
            account.unblock();
            trail.record(id, AuditEntry.of(by, "ACCOUNT_UNBLOCKED").on("ACCOUNT", id));
            outbox.record(account, AccountChanged.of(account));
        }
        return account;
    }
}
