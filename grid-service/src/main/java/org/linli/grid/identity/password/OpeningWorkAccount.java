package org.linli.grid.identity.password;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.linli.chassis.security.CallerKind;
import org.linli.grid.identity.account.Account;
import org.linli.grid.identity.account.Accounts;

/** Opens an account with a user name and a password for somebody at work. */
@ApplicationScoped
public class OpeningWorkAccount {

    @Inject
    Accounts accounts;

    @Inject
    PasswordLogins logins;

    @Inject
    Passwords passwords;

    @Inject
    Clock clock;

    /** @param kind STAFF or PARTNER */
    @Transactional
    public Account open(CallerKind kind, String username, String password) {
        return open(kind, username, passwords.hash(password));
    }

    /**
     * Opens several at once under one password, which is hashed once: only for a password that is no secret.
     *
     * @param kinds STAFF or PARTNER by user name
     * @return the accounts by user name
     */
    @Transactional
    public Map<String, Account> openAll(Map<String, CallerKind> kinds, String password) {
        PasswordHash hash = passwords.hash(password);
        Map<String, Account> opened = new HashMap<>();
        kinds.forEach((username, kind) -> opened.put(username, open(kind, username, hash)));
        return opened;
    }

    private Account open(CallerKind kind, String username, PasswordHash hash) {
        Account account = Account.atWork(kind, clock.instant());
        accounts.persistAndFlush(account);
        logins.persist(PasswordLogin.of(account.id(), username, hash, clock.instant()));
        return account;
    }
}
