package org.linli.grid.identity.password;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.linli.chassis.text.Opaque;

/** A user name and a password, and what makes the device known. */
public record PasswordLoginRequest(
        @NotNull @Opaque(max = 64) @Schema(examples = "worker01")
        String username,

        @NotNull @Opaque(max = 128) @Schema(examples = "linli-demo-1")
        String password,

        @Opaque(max = 100)
        @Schema(
                description = "The refresh token that this device had last, also an expired one. It lets nobody in; a "
                        + "device that is known for this name is not held up by guesses made elsewhere.",
                examples = "q3v5Kc0m2y1n8QmB7w6uJm0t5l9x4z2a1s8d7f6g5h4")
        String lastRefreshToken,

        @Opaque(min = 10, max = 128)
        @Schema(
                description = "Sets another password on the way in; required after a one-time password "
                        + "(PASSWORD_CHANGE_REQUIRED). Neither the present one nor anything with the user name in it.",
                examples = "three quiet lanterns")
        String newPassword) {

    @Override
    public String toString() {
        return "PasswordLoginRequest";
    }
}
