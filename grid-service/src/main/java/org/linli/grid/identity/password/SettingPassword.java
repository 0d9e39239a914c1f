package org.linli.grid.identity.password;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.linli.chassis.problem.CodedException;
import org.linli.chassis.problem.CommonError;
import org.linli.grid.error.GridError;
import org.linli.grid.identity.lockout.HashingTurns;

/** Finds the password that an account gets; whoever hashes one has a turn and holds nothing of the account meanwhile. */
@ApplicationScoped
public class SettingPassword {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** Without letters and digits that look alike. */
    private static final String LEGIBLE = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int LENGTH = 16;
    private static final int GROUP = 4;

    @Inject
    PasswordLogins logins;

    @Inject
    Passwords passwords;

    @Inject
    PasswordConfig config;

    @Inject
    HashingTurns turns;

    @Inject
    Clock clock;

    /** A password that nobody can guess, hashed under a turn and before anything of the account is held. */
    public GeneratedPassword generate(UUID by) {
        String password = random();
        HashingTurns.Turn turn = turns.takeSignedIn(by);
        try {
            return new GeneratedPassword(password, passwords.hash(password));
        } finally {
            turn.giveBack();
        }
    }

    /** @throws CodedException NOT_FOUND when the account has no password */
    @Transactional(TxType.MANDATORY)
    public OneTimePassword giveOneTime(UUID account, GeneratedPassword generated) {
        PasswordLogin login = logins.holding(account).orElseThrow(() -> new CodedException(CommonError.NOT_FOUND));
        Instant now = clock.instant();
        Instant until = now.plus(config.oneTime());
        login.giveOneTime(generated.hash(), now, until);
        return new OneTimePassword(generated.password(), until);
    }

    /**
     * What has to happen between a right password and being let in. It is called with the turn at hashing, and outside of
     * any transaction.
     *
     * @param proven the login as it was when the password was found right
     * @return the hash of the password that is to be set on the way in
     * @throws CodedException PASSWORD_CHANGE_REQUIRED, ONE_TIME_PASSWORD_EXPIRED or PASSWORD_TOO_EASY
     */
    Optional<PasswordHash> onTheWayIn(PasswordLogin proven, PasswordLoginRequest request) {
        String wanted = request.newPassword();
        if (proven.isOver(clock.instant())) {
            throw new CodedException(GridError.ONE_TIME_PASSWORD_EXPIRED);
        }
        if (proven.isOneTime() && wanted == null) {
            throw new CodedException(GridError.PASSWORD_CHANGE_REQUIRED);
        }
        if (wanted == null) {
            return Optional.empty();
        }
        if (wanted.equals(request.password()) || hasTheNameIn(wanted, proven.username())) {
            throw new CodedException(GridError.PASSWORD_TOO_EASY);
        }
        return Optional.of(passwords.hash(wanted));
    }

    private static boolean hasTheNameIn(String password, String username) {
        return username.length() >= GROUP && password.toLowerCase(Locale.ROOT).contains(username);
    }

    private static String random() {
        return IntStream.range(0, LENGTH)
                .mapToObj(i -> (i > 0 && i % GROUP == 0 ? "-" : "") + LEGIBLE.charAt(RANDOM.nextInt(LEGIBLE.length())))
                .collect(Collectors.joining());
    }
}
