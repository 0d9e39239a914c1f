package org.linli.grid.identity.key;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** A key pair from being published, through signing, to being forgotten. */
@Entity
@Table(name = "signing_key")
class SigningKey {

    @Id
    private String kid;

    private String publicJwk;

    @Convert(converter = PrivateKeyText.class)
    @Column(name = "private_enc")
    private String privateJwk;

    private Instant createdAt;
    private Instant signsFrom;
    private Instant retiredAt;
    private Instant publishedUntil;

    protected SigningKey() {}

    /** A key that is published but does not sign yet. */
    static SigningKey next(FreshKeyPair pair, Instant at) {
        SigningKey key = new SigningKey();
        key.kid = pair.kid();
        key.publicJwk = pair.publicJwk();
        key.privateJwk = pair.privateJwk();
        key.createdAt = at;
        return key;
    }

    void startSigning(Instant at) {
        signsFrom = at;
    }

    void retire(Instant at, Duration published) {
        retiredAt = at;
        publishedUntil = at.plus(published);
    }

    /** Not to be believed any more: it is out of the published keys at once. */
    void withdraw(Instant at) {
        if (retiredAt == null) {
            retiredAt = at;
        }
        publishedUntil = at;
    }

    boolean isNext() {
        return signsFrom == null;
    }

    boolean isSigning() {
        return signsFrom != null && retiredAt == null;
    }

    boolean hasSignedFor(Duration age, Instant now) {
        return isSigning() && !now.isBefore(signsFrom.plus(age));
    }

    String kid() {
        return kid;
    }

    String privateJwk() {
        return privateJwk;
    }
}
