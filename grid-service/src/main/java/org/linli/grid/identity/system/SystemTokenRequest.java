package org.linli.grid.identity.system;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A service's name and secret, and which other one it wants to call. */
public record SystemTokenRequest(
        @NotBlank @Size(max = 40) @Schema(examples = "notification")
        String clientId,

        @NotBlank @Size(max = 200) @Schema(description = "The client's own secret.")
        String clientSecret,

        @Size(max = 40) @Schema(description = "The service to be called with it; grid when absent.", examples = "grid")
        String audience) {

    @Override
    public String toString() {
        return "SystemTokenRequest";
    }
}
