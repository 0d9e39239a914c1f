package org.linli.grid.identity.password;

/** A password that was made up and its hash, before it is anybody's. */
public record GeneratedPassword(String password, PasswordHash hash) {

    @Override
    public String toString() {
        return "GeneratedPassword";
    }
}
