package org.linli.grid.identity.password;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/** The user name and password of an account. */
@Entity
@Table(name = "password_login")
class PasswordLogin {

    @Id
    private UUID accountId;

    private String username;
    private String hash;
    private Instant setAt;
    private Instant oneTimeUntil;

    protected PasswordLogin() {}

    static PasswordLogin of(UUID accountId, String username, PasswordHash hash, Instant at) {
        PasswordLogin login = new PasswordLogin();
        login.accountId = accountId;
        login.username = normal(username);
        login.hash = hash.toString();
        login.setAt = at;
        return login;
    }

    /** User names are the same in capitals. */
    static String normal(String username) {
        return username.strip().toLowerCase(Locale.ROOT);
    }

    /** A password that somebody else knows: good for setting another one. */
    void giveOneTime(PasswordHash oneTime, Instant at, Instant until) {
        set(oneTime, at);
        oneTimeUntil = until;
    }

    void set(PasswordHash own, Instant at) {
        hash = own.toString();
        setAt = at;
        oneTimeUntil = null;
    }

    boolean isOneTime() {
        return oneTimeUntil != null;
    }

    boolean isOver(Instant now) {
        return isOneTime() && !now.isBefore(oneTimeUntil);
    }

    String username() {
        return username;
    }

    UUID accountId() {
        return accountId;
    }

    String hash() {
        return hash;
    }

    Instant setAt() {
        return setAt;
    }
}
