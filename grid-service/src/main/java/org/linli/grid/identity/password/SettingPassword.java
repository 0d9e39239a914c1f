package org.linli.grid.identity.password;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.linli.chassis.audit.AuditEntry;
import org.linli.chassis.audit.AuditTrail;
import org.linli.chassis.problem.CodedException;
import org.linli.chassis.problem.CommonError;
import org.linli.chassis.security.Caller;
import org.linli.grid.error.GridError;
import org.linli.grid.identity.account.Account;
import org.linli.grid.identity.account.Accounts;
import org.linli.grid.identity.session.EndingSessions;
import org.linli.grid.identity.session.LoginSession.Ending;

/** Gives an account another password. */
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
    Accounts accounts;

    @Inject
    EndingSessions sessions;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /** @throws CodedException NOT_FOUND when the account has no password */
    @Transactional
    public OneTimePassword giveOneTime(UUID account) {
        PasswordLogin login =
                logins.findByIdOptional(account).orElseThrow(() -> new CodedException(CommonError.NOT_FOUND));
        String password = random();
        Instant now = clock.instant();
        login.giveOneTime(passwords.hash(password), now, now.plus(config.oneTime()));
        return new OneTimePassword(password, now.plus(config.oneTime()));
    }

    /**
     * What has to happen between a right password and being let in.
     *
     * @param proven the login as it was when the password was found right
     * @throws CodedException PASSWORD_CHANGE_REQUIRED, ONE_TIME_PASSWORD_EXPIRED or PASSWORD_TOO_EASY; LOGIN_FAILED when
     *     the password was changed in the meantime
     */
    @Transactional
    void onTheWayIn(PasswordLogin proven, PasswordLoginRequest request) {
        if (proven.isOneTime()) {
            if (proven.isOver(clock.instant())) {
                throw new CodedException(GridError.ONE_TIME_PASSWORD_EXPIRED);
            }
            if (request.newPassword() == null) {
                throw new CodedException(GridError.PASSWORD_CHANGE_REQUIRED);
            }
        }
        if (request.newPassword() != null) {
            set(proven, request.password(), request.newPassword());
        }
    }

    private void set(PasswordLogin proven, String old, String wanted) {
        if (wanted.equals(old) || hasTheNameIn(wanted, proven.username())) {
            throw new CodedException(GridError.PASSWORD_TOO_EASY);
        }
        PasswordLogin login = logins.holding(proven.accountId());
        if (!login.hash().equals(proven.hash())) {
            throw new CodedException(GridError.LOGIN_FAILED);
        }
        login.set(passwords.hash(wanted), clock.instant());
        Account account = accounts.require(login.accountId());
        Caller owner = new Caller(account.id(), account.kind(), List.of(), null, null);
        trail.record(AuditEntry.of(owner, "PASSWORD_CHANGED").on("ACCOUNT", account.id()));
        // Whoever knew the old one may be signed in with it.
        sessions.endAll(account.id(), Ending.PASSWORD_CHANGED, owner);
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
