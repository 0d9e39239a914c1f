package org.linli.grid.identity.system;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An access token for a service; there is no refresh token, a service asks again. */
@Schema(name = "SystemToken")
public record SystemToken(
        @Schema(description = "JWT with kind and role SYSTEM.")
        String accessToken,

        @Schema(description = "Seconds until it expires.", examples = "900")
        long expiresIn) {

    @Override
    public String toString() {
        return "SystemToken";
    }
}
