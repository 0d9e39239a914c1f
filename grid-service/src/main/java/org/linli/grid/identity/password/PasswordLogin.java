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
