package org.linli.grid.identity.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.linli.chassis.audit.AuditEntry;
import org.linli.chassis.problem.CodedException;
import org.linli.chassis.security.Caller;
import org.linli.chassis.security.CallerKind;
import org.linli.grid.denial.Denying;
import org.linli.grid.identity.account.Account;
import org.linli.grid.identity.account.AccountTrail;
import org.linli.grid.identity.account.Accounts;

/** Opens a session for somebody who has proven who they are. */
@ApplicationScoped
public class OpeningSession {

    @Inject
    Accounts accounts;

    @Inject
    Sessions sessions;

    @Inject
    Denying denying;

    @Inject
    Granting granting;

    @Inject
    AccessTokens accessTokens;

    @Inject
    SessionConfig config;

    @Inject
    AccountTrail trail;

    @Inject
    Clock clock;

    /** @throws CodedException ACCOUNT_BLOCKED */
    @Transactional
    public SignedIn open(UUID accountId) {
        Instant rightsReadAt = denying.readingRightsOf(accountId);
        Account account = accounts.require(accountId);
        account.requireActive();
        Instant now = clock.instant();
        Duration life = account.kind() == CallerKind.RESIDENT ? config.resident() : config.atWork();
        LoginSession session = LoginSession.open(account.id(), life, now);
        TokenSecret secret = TokenSecret.random();
        sessions.add(session);
        // Flushed here because the token's foreign key is not known to the mapping.
        sessions.flush();
        sessions.add(RefreshToken.of(secret, session, config.refreshToken(), now));
        Caller who = granting.grantTo(account, session.id());
        trail.record(account.id(), AuditEntry.of(who, "LOGGED_IN").on("SESSION", session.id()));
        AccessTokens.AccessToken token = accessTokens.mint(who, rightsReadAt);
        return new SignedIn(token.value(), token.seconds(), secret.value(), account.id(), account.kind());
    }
}
