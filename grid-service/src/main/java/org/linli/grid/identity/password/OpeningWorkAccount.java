package org.linli.grid.identity.password;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
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
        Account account = Account.atWork(kind, clock.instant());
        accounts.persistAndFlush(account);
        logins.persist(PasswordLogin.of(account.id(), username, passwords.hash(password), clock.instant()));
        return account;
    }
}
