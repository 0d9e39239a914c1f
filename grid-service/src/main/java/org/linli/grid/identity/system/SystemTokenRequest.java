package org.linli.grid.identity.system;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A service's name and the shared secret. */
public record SystemTokenRequest(
        @NotBlank @Size(max = 40) @Schema(examples = "notification")
        String clientId,

        @NotBlank @Size(max = 200) @Schema(description = "LINLI_SYSTEM_CLIENT_SECRET.")
        String clientSecret) {

    @Override
    public String toString() {
        return "SystemTokenRequest";
    }
}
