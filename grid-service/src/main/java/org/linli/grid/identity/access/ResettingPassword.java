package org.linli.grid.identity.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.linli.chassis.audit.AuditEntry;
import org.linli.chassis.audit.AuditTrail;
import org.linli.chassis.problem.CodedException;
import org.linli.chassis.security.Caller;
import org.linli.grid.denial.Denying;
import org.linli.grid.error.GridError;
import org.linli.grid.identity.password.OneTimePassword;
import org.linli.grid.identity.password.SettingPassword;
import org.linli.grid.identity.session.EndingSessions;
import org.linli.grid.identity.session.LoginSession.Ending;

/** Gives somebody who lost a password, or whose password others may know, one that works once. */
@ApplicationScoped
public class ResettingPassword {

    @Inject
    AdministeredAccounts accounts;

    @Inject
    SettingPassword setting;

    @Inject
    EndingSessions sessions;

    @Inject
    Denying denying;

    @Inject
    AuditTrail trail;

    /** @throws CodedException NOT_FOUND, also for an account without a password, or OWN_ACCOUNT */
    @Transactional
    public OneTimePassword reset(UUID id, Caller by) {
        accounts.toChange(by, id);
        if (id.equals(by.accountId())) {
            throw new CodedException(GridError.OWN_ACCOUNT);
        }
        OneTimePassword password = setting.giveOneTime(id);
        trail.record(AuditEntry.of(by, "PASSWORD_RESET").on("ACCOUNT", id));
        sessions.endAll(id, Ending.PASSWORD_CHANGED, by);
        denying.account(id);
        return password;
    }
}
