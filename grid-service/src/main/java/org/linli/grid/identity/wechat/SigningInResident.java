package org.linli.grid.identity.wechat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.linli.chassis.problem.CodedException;
import org.linli.grid.identity.account.Account;
import org.linli.grid.identity.account.OpeningResidentAccount;
import org.linli.grid.identity.session.OpeningSession;
import org.linli.grid.identity.session.SignedIn;

/** Lets a resident in by a login code of the mini-program. No transaction is open while the platform is asked. */
@ApplicationScoped
public class SigningInResident {

    @Inject
    WechatClient wechat;

    @Inject
    OpeningResidentAccount opening;

    @Inject
    OpeningSession session;

    /** @throws CodedException as {@link WechatClient#openidOf} does, or ACCOUNT_BLOCKED */
    public SignedIn signIn(String code) {
        Account account = opening.of(wechat.openidOf(code));
        return session.open(account.id());
    }
}
