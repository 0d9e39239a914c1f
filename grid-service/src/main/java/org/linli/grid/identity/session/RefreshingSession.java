package org.linli.grid.identity.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.linli.chassis.problem.CodedException;
import org.linli.grid.denial.Denying;
import org.linli.grid.error.GridError;
import org.linli.grid.identity.account.Account;
import org.linli.grid.identity.account.Accounts;
import org.linli.grid.identity.session.LoginSession.Ending;

/** Exchanges a refresh token for a new pair of tokens. */
@ApplicationScoped
public class RefreshingSession {

    @Inject
    Sessions sessions;

    @Inject
    Accounts accounts;

    @Inject
    Denying denying;

    @Inject
    Granting granting;

    @Inject
    AccessTokens accessTokens;

    @Inject
    SessionConfig config;

    @Inject
    EndingSessions endings;

    @Inject
    Clock clock;

    /** @throws CodedException REFRESH_TOKEN_INVALID or ACCOUNT_BLOCKED, and what it ended stays ended */
    @Transactional(dontRollbackOn = CodedException.class)
    public SignedIn refresh(String presented) {
        TokenSecret secret = new TokenSecret(presented);
        UUID owner = sessions.accountOf(secret).orElseThrow(RefreshingSession::invalid);
        // The account before the session, as everybody who ends sessions of others does: none waits in a circle.
        Instant rightsReadAt = denying.readingRightsOf(owner);
        LoginSession session = sessions.holding(secret).orElseThrow(RefreshingSession::invalid);
        RefreshToken token = sessions.find(secret).orElseThrow();
        TokenSecret next = secret.successor(session.chainKey());
        Instant now = clock.instant();
        Account account = accounts.require(owner);
        if (!account.isActive()) {
            endings.endByToken(session, Ending.ACCOUNT_BLOCKED);
            throw new CodedException(GridError.ACCOUNT_BLOCKED);
        }
        RefreshToken successor = sessions.find(next).orElse(null);
        switch (RefreshDecision.on(token, successor, session, config.retry(), now)) {
            case EXCHANGE -> exchange(token, next, session, now);
            case REPEAT -> {}
            case END_SESSION -> {
                endings.endByToken(session, Ending.TOKEN_REUSED);
                throw invalid();
            }
            case REFUSE -> throw invalid();
        }
        AccessTokens.AccessToken access = accessTokens.mint(granting.grantTo(account, session.id()), rightsReadAt);
        return new SignedIn(access.value(), access.seconds(), next.value(), account.id(), account.kind());
    }

    private static CodedException invalid() {
        return new CodedException(GridError.REFRESH_TOKEN_INVALID);
    }

    private void exchange(RefreshToken token, TokenSecret next, LoginSession session, Instant now) {
        token.rotate(now);
        // The successor may only appear once its predecessor is not live any more.
        sessions.flush();
        sessions.add(RefreshToken.of(next, session, config.refreshToken(), now));
    }
}
