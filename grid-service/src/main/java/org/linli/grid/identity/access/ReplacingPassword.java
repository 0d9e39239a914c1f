package org.linli.grid.identity.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.linli.chassis.audit.AuditEntry;
import org.linli.chassis.problem.CodedException;
import org.linli.chassis.security.Caller;
import org.linli.grid.denial.Denying;
import org.linli.grid.identity.account.AccountTrail;
import org.linli.grid.identity.password.GeneratedPassword;
import org.linli.grid.identity.password.OneTimePassword;
import org.linli.grid.identity.password.SettingPassword;
import org.linli.grid.identity.session.EndingSessions;
import org.linli.grid.identity.session.LoginSession.Ending;

/** Puts a password in the place of another one and ends what was opened with that. */
@ApplicationScoped
class ReplacingPassword {

    @Inject
    AdministeredAccounts accounts;

    @Inject
    SettingPassword setting;

    @Inject
    EndingSessions sessions;

    @Inject
    Denying denying;

    @Inject
    AccountTrail trail;

    /** @throws CodedException NOT_FOUND, also for an account without a password */
    @Transactional
    OneTimePassword replace(UUID id, GeneratedPassword generated, Caller by) {
        accounts.toChange(by, id);
        OneTimePassword password = setting.giveOneTime(id, generated);
        trail.record(id, AuditEntry.of(by, "PASSWORD_RESET").on("ACCOUNT", id));
        sessions.endAll(id, Ending.PASSWORD_CHANGED, by);
        denying.account(id);
        return password;
    }
}
