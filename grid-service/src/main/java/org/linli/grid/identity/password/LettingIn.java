package org.linli.grid.identity.password;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.linli.chassis.audit.AuditEntry;
import org.linli.chassis.problem.CodedException;
import org.linli.chassis.security.Caller;
import org.linli.grid.error.GridError;
import org.linli.grid.identity.account.Account;
import org.linli.grid.identity.account.AccountTrail;
import org.linli.grid.identity.account.Accounts;
import org.linli.grid.identity.session.EndingSessions;
import org.linli.grid.identity.session.LoginSession.Ending;
import org.linli.grid.identity.session.OpeningSession;
import org.linli.grid.identity.session.SignedIn;

/**
 * Opens a session for a password that was found right, while nobody can change it: whoever sets another one ends the
 * sessions of the one before, so none may be opened for it afterwards.
 */
@ApplicationScoped
class LettingIn {

    @Inject
    Accounts accounts;

    @Inject
    PasswordLogins logins;

    @Inject
    EndingSessions sessions;

    @Inject
    OpeningSession opening;

    @Inject
    AccountTrail trail;

    @Inject
    Clock clock;

    /**
     * @param proven the login as it was when the password was found right
     * @param wanted the password to set on the way in
     * @throws CodedException ACCOUNT_BLOCKED; LOGIN_FAILED when the password has been changed in the meantime
     */
    @Transactional
    SignedIn letIn(PasswordLogin proven, Optional<PasswordHash> wanted) {
        // The account before its password and its sessions, as everybody who shuts it out does.
        Account account = accounts.sharing(proven.accountId());
        account.requireActive();
        PasswordLogin login = logins.holding(account.id())
                .filter(now -> now.hash().equals(proven.hash()))
                .orElseThrow(() -> new CodedException(GridError.LOGIN_FAILED));
        wanted.ifPresent(hash -> set(account, login, hash));
        return opening.open(account.id());
    }

    private void set(Account account, PasswordLogin login, PasswordHash hash) {
        login.set(hash, clock.instant());
        Caller owner = new Caller(account.id(), account.kind(), List.of(), null, null);
        trail.record(account.id(), AuditEntry.of(owner, "PASSWORD_CHANGED").on("ACCOUNT", account.id()));
        // Whoever knew the old one may be signed in with it.
        sessions.endAll(account.id(), Ending.PASSWORD_CHANGED, owner);
    }
}
