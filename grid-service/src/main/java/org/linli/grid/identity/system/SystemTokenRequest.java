package org.linli.grid.identity.system;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.linli.chassis.text.Opaque;

/** A service's name and secret, and which other one it wants to call. */
public record SystemTokenRequest(
        @NotNull @Opaque(max = 40) @Schema(examples = "notification")
        String clientId,

        @NotNull @Opaque(max = 200) @Schema(description = "The client's own secret.")
        String clientSecret,

        @Opaque(max = 40)
        @Schema(description = "The service to be called with it; grid when absent.", examples = "grid")
        String audience) {

    @Override
    public String toString() {
        return "SystemTokenRequest";
    }
}
