package org.linli.grid.identity.session;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.linli.chassis.text.Opaque;

/** A refresh token, to exchange or to end its session. */
public record RefreshRequest(
        @NotNull
        @Opaque(max = 100)
        @Schema(
                description = "As the last login or refresh gave it.",
                examples = "q3v5Kc0m2y1n8QmB7w6uJm0t5l9x4z2a1s8d7f6g5h4")
        String refreshToken) {

    @Override
    public String toString() {
        return "RefreshRequest";
    }
}
