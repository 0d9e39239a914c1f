package org.linli.grid.identity.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.linli.chassis.audit.AuditEntry;
import org.linli.chassis.paging.Page;
import org.linli.chassis.problem.CodedException;
import org.linli.chassis.problem.CommonError;
import org.linli.chassis.security.Caller;
import org.linli.grid.denial.Denying;
import org.linli.grid.identity.account.AccountTrail;

/** Shows the open sessions of an account and ends them; their tokens are over within seconds. */
@ApplicationScoped
public class EndingSessions {

    private static final String ENDED = "SESSION_ENDED";

    @Inject
    Sessions sessions;

    @Inject
    Denying denying;

    @Inject
    AccountTrail trail;

    @Inject
    Clock clock;

    /** @param current the session that asks; null when it is none of them */
    @Transactional
    public Page<SessionView> open(UUID account, UUID current) {
        List<SessionView> open = sessions.openOf(account, clock.instant()).stream()
                .map(session -> new SessionView(
                        session.id(),
                        session.openedAt(),
                        session.expiresAt(),
                        session.id().equals(current)))
                .toList();
        return new Page<>(open, null, null);
    }

    @Transactional
    public void endAll(UUID account, LoginSession.Ending because, Caller by) {
        sessions.holdingOpenOf(account, clock.instant())
                .forEach(session -> end(session, because, AuditEntry.of(by, ENDED)));
    }

    /** @throws CodedException NOT_FOUND when the account has had no such session */
    @Transactional
    public void endOne(UUID account, UUID id, LoginSession.Ending because, Caller by) {
        LoginSession session = sessions.holding(id)
                .filter(found -> found.accountId().equals(account))
                .orElseThrow(() -> new CodedException(CommonError.NOT_FOUND));
        end(session, because, AuditEntry.of(by, ENDED));
    }

    /** Whoever holds the refresh token may, and learns nothing by trying others. */
    @Transactional
    public void logOut(String refreshToken) {
        sessions.holding(new TokenSecret(refreshToken))
                .ifPresent(session -> end(session, LoginSession.Ending.LOGOUT, AuditEntry.ofNobody("LOGGED_OUT")));
    }

    /** Who holds a token that is not theirs, or is not to have any, ends the session by showing it. */
    void endByToken(LoginSession session, LoginSession.Ending because) {
        end(session, because, AuditEntry.ofNobody(ENDED));
    }

    /** One that is over stays as it is. */
    private void end(LoginSession session, LoginSession.Ending because, AuditEntry entry) {
        Instant now = clock.instant();
        if (session.isOpen(now)) {
            session.end(because, now);
            denying.session(session.id());
            trail.record(
                    session.accountId(),
                    entry.on("SESSION", session.id())
                            .with("because", because.name())
                            .with("accountId", session.accountId().toString()));
        }
    }
}
