package org.linli.grid.identity.session;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** What is kept of a refresh token. */
@Entity
@Table(name = "refresh_token")
class RefreshToken {

    @Id
    private byte[] hash;

    private UUID sessionId;
    private Instant issuedAt;
    private Instant expiresAt;
    private Instant rotatedAt;

    protected RefreshToken() {}

    static RefreshToken of(TokenSecret secret, LoginSession session, Duration life, Instant at) {
        RefreshToken token = new RefreshToken();
        token.hash = secret.hash();
        token.sessionId = session.id();
        token.issuedAt = at;
        Instant end = at.plus(life);
        token.expiresAt = end.isBefore(session.expiresAt()) ? end : session.expiresAt();
        return token;
    }

    void rotate(Instant at) {
        rotatedAt = at;
    }

    boolean isExpired(Instant now) {
        return !now.isBefore(expiresAt);
    }

    boolean isRotated() {
        return rotatedAt != null;
    }

    boolean wasRotatedWithin(Duration time, Instant now) {
        return isRotated() && !now.isAfter(rotatedAt.plus(time));
    }

    UUID sessionId() {
        return sessionId;
    }

    Instant issuedAt() {
        return issuedAt;
    }
}
