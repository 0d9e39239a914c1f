package org.linli.grid.identity.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.linli.chassis.problem.CodedException;
import org.linli.chassis.security.Caller;
import org.linli.grid.error.GridError;
import org.linli.grid.identity.password.GeneratedPassword;
import org.linli.grid.identity.password.OneTimePassword;
import org.linli.grid.identity.password.SettingPassword;

/** Gives somebody who lost a password, or whose password others may know, one that works once. */
@ApplicationScoped
public class ResettingPassword {

    @Inject
    AdministeredAccounts accounts;

    @Inject
    SettingPassword setting;

    @Inject
    ReplacingPassword replacing;

    /** @throws CodedException NOT_FOUND, also for an account without a password, OWN_ACCOUNT or LOGIN_BUSY */
    public OneTimePassword reset(UUID id, Caller by) {
        accounts.require(by, id);
        if (id.equals(by.accountId())) {
            throw new CodedException(GridError.OWN_ACCOUNT);
        }
        GeneratedPassword generated = setting.generate(by.accountId());
        return replacing.replace(id, generated, by);
    }
}
