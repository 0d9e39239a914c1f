package org.linli.grid.identity.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Sessions and their refresh tokens on record. */
@ApplicationScoped
class Sessions {

    private static final int MOST_SHOWN = 100;

    @Inject
    EntityManager database;

    void add(Object sessionOrToken) {
        database.persist(sessionOrToken);
    }

    void flush() {
        database.flush();
    }

    /** Whose session a token belongs to, so that the account can be held before the session is. */
    Optional<UUID> accountOf(TokenSecret secret) {
        return database.createQuery(
                        "select s.accountId from RefreshToken t join LoginSession s on s.id = t.sessionId "
                                + "where t.hash = :hash",
                        UUID.class)
                .setParameter("hash", secret.hash())
                .getResultStream()
                .findFirst();
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

    /** Newest first. */
    List<LoginSession> openOf(UUID account, Instant now) {
        return open(account, now).setMaxResults(MOST_SHOWN).getResultList();
    }

    /** Held until the transaction ends, in an order in which nobody waits for each other in a circle. */
    List<LoginSession> holdingOpenOf(UUID account, Instant now) {
        return open(account, now).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
    }

    Optional<LoginSession> holding(UUID id) {
        return Optional.ofNullable(database.find(LoginSession.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    private TypedQuery<LoginSession> open(UUID account, Instant now) {
        return database.createQuery(
                        "from LoginSession where accountId = :account and endedAt is null and expiresAt > :now "
                                + "order by id desc",
                        LoginSession.class)
                .setParameter("account", account)
                .setParameter("now", now);
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
