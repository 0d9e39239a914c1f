package org.linli.grid.identity.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.linli.chassis.audit.AuditEntry;
import org.linli.grid.denial.Denying;
import org.linli.grid.identity.account.AccountTrail;

/** Ends the session of a refresh token; whoever holds the token may, and learns nothing by trying others. */
@ApplicationScoped
public class EndingSession {

    @Inject
    Sessions sessions;

    @Inject
    Denying denying;

    @Inject
    AccountTrail trail;

    @Inject
    Clock clock;

    @Transactional
    public void end(String refreshToken) {
        sessions.holding(new TokenSecret(refreshToken))
                .filter(session -> session.isOpen(clock.instant()))
                .ifPresent(session -> {
                    session.end(LoginSession.Ending.LOGOUT, clock.instant());
                    denying.session(session.id());
                    trail.record(
                            session.accountId(),
                            AuditEntry.ofNobody("LOGGED_OUT")
                                    .on("SESSION", session.id())
                                    .with("accountId", session.accountId().toString()));
                });
    }
}
