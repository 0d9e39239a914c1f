package org.linli.grid.identity.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class PasswordHashTest {

    private final PasswordHash hash = PasswordHash.of("正确的密码 1", 64, 1, 1);

    @Test
    void only_the_right_password_matches() {
        assertThat(hash.matches("正确的密码 1")).isTrue();
        assertThat(hash.matches("正确的密码 2")).isFalse();
    }

    @Test
    void the_stored_form_carries_its_own_parameters() {
        String stored = hash.toString();

        assertThat(stored).startsWith("$argon2id$v=19$m=64,t=1,p=1$");
        assertThat(PasswordHash.parse(stored).matches("正确的密码 1")).isTrue();
    }

    /** The example of the Argon2 reference implementation's README. */
    @Test
    void it_agrees_with_the_reference_implementation() {
        String reference = "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";

        assertThat(PasswordHash.parse(reference).matches("password")).isTrue();
    }

    @Test
    void equal_passwords_have_different_hashes() {
        assertThat(PasswordHash.of("same", 64, 1, 1).toString())
                .isNotEqualTo(PasswordHash.of("same", 64, 1, 1).toString());
    }

    @Test
    void anything_else_is_not_a_hash() {
        assertThatIllegalArgumentException().isThrownBy(() -> PasswordHash.parse("plain"));
    }
}
