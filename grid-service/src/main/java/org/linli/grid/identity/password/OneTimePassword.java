package org.linli.grid.identity.password;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A password that lets its owner set another one. */
@Schema(name = "OneTimePassword")
public record OneTimePassword(
        @Schema(description = "To be told to the owner in person.", examples = "kx7m-9dpw-4trh-f2vq")
        String password,

        @Schema(description = "Until when it works.", examples = "2026-03-19T09:30:00+08:00")
        Instant expiresAt) {

    @Override
    public String toString() {
        return "OneTimePassword";
    }
}
