package org.linli.grid.identity.password;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.linli.chassis.problem.CodedException;
import org.linli.grid.error.GridError;
import org.linli.grid.error.TryLater;
import org.linli.grid.identity.session.OpeningSession;
import org.linli.grid.identity.session.SignedIn;

/** Lets staff and partners in by user name and password. No transaction is open while the password is hashed. */
@ApplicationScoped
public class SigningInAtWork {

    @Inject
    PasswordLogins logins;

    @Inject
    Passwords passwords;

    @Inject
    FailedLogins failures;

    @Inject
    RefusedLogins refused;

    @Inject
    OpeningSession opening;

    /** @throws CodedException LOGIN_FAILED, LOGIN_LOCKED, LOGIN_BUSY or ACCOUNT_BLOCKED */
    public SignedIn signIn(String username, String password) {
        Optional<Duration> locked = failures.locked(username);
        if (locked.isPresent()) {
            throw locked(locked.get());
        }
        Optional<PasswordLogin> login = logins.of(username);
        if (!passwords.matches(password, login.map(PasswordLogin::hash))) {
            throw refuse(username, login);
        }
        failures.forget(username);
        return opening.open(login.orElseThrow().accountId());
    }

    private CodedException refuse(String username, Optional<PasswordLogin> login) {
        Optional<Duration> lock = failures.note(username);
        refused.record(login.map(PasswordLogin::accountId), lock);
        return new CodedException(GridError.LOGIN_FAILED);
    }

    private static CodedException locked(Duration rest) {
        TryLater refusal = new TryLater(
                GridError.LOGIN_LOCKED, rest, Math.max(1, rest.plusMillis(999).toSeconds()));
        return refusal;
    }
}
