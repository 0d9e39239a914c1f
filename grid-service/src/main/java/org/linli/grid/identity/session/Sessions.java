package org.linli.grid.identity.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;

/** Sessions and their refresh tokens on record. */
@ApplicationScoped
class Sessions {

    @Inject
    EntityManager database;

    void add(Object sessionOrToken) {
        database.persist(sessionOrToken);
    }

    void flush() {
        database.flush();
    }

    /** The session of a token, held until the transaction ends so that parallel refreshes take turns. */
    Optional<LoginSession> holding(TokenSecret secret) {
        return find(secret).map(token -> {
            LoginSession session = database.find(LoginSession.class, token.sessionId(), LockModeType.PESSIMISTIC_WRITE);
            // Read again: another refresh may have exchanged it while this one waited for the lock.
            database.refresh(token);
            return session;
        });
    }

    Optional<LoginSession> of(TokenSecret secret) {
        return find(secret).map(token -> database.find(LoginSession.class, token.sessionId()));
    }

    Optional<RefreshToken> find(TokenSecret secret) {
        return Optional.ofNullable(database.find(RefreshToken.class, secret.hash()));
    }

    int forgetExpiredBefore(Instant moment) {
        return database.createQuery("delete from LoginSession where expiresAt < :moment")
                .setParameter("moment", moment)
                .executeUpdate();
    }
}
