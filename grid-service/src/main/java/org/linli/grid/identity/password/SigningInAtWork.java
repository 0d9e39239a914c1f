package org.linli.grid.identity.password;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.linli.chassis.problem.CodedException;
import org.linli.grid.error.GridError;
import org.linli.grid.identity.lockout.Guess;
import org.linli.grid.identity.lockout.HashingTurns;
import org.linli.grid.identity.lockout.ReservingGuesses;
import org.linli.grid.identity.session.KnownDevices;
import org.linli.grid.identity.session.SignedIn;

/**
 * Lets staff and partners in by user name and password. A guess is turned away as early as can be, reserved before it is
 * looked at, and no transaction is open while a password is hashed: what was found right is looked at again when the
 * session is opened.
 */
@ApplicationScoped
public class SigningInAtWork {

    @Inject
    PasswordLogins logins;

    @Inject
    Passwords passwords;

    @Inject
    KnownDevices devices;

    @Inject
    ReservingGuesses guesses;

    @Inject
    HashingTurns turns;

    @Inject
    RefusedLogins refused;

    @Inject
    SettingPassword setting;

    @Inject
    LettingIn letting;

    /**
     * @param address where the request comes from
     * @throws CodedException LOGIN_FAILED, LOGIN_LOCKED, LOGIN_BUSY, ACCOUNT_BLOCKED, or what {@link SettingPassword}
     *     and {@link LettingIn} refuse
     */
    public SignedIn signIn(PasswordLoginRequest request, String address) {
        Optional<PasswordLogin> login = logins.of(request.username());
        Optional<UUID> device = devices.sessionOf(login.map(PasswordLogin::accountId), request.lastRefreshToken());
        Guess guess = guesses.at(PasswordLogin.normal(request.username()), address, device);
        turns.requireRoom(guess);
        guesses.requireUnlocked(guess);
        HashingTurns.Turn turn = turns.take(guess);
        Optional<PasswordHash> wanted;
        try {
            requireRight(request.password(), login, guess);
            guesses.succeeded(guess);
            wanted = setting.onTheWayIn(login.orElseThrow(), request);
        } finally {
            turn.giveBack();
        }
        return letting.letIn(login.orElseThrow(), wanted);
    }

    private void requireRight(String password, Optional<PasswordLogin> login, Guess guess) {
        Optional<Duration> lock = guesses.reserve(guess);
        if (!passwords.matches(password, login.map(PasswordLogin::hash))) {
            refused.record(login.map(PasswordLogin::accountId), lock);
            throw new CodedException(GridError.LOGIN_FAILED);
        }
    }
}
