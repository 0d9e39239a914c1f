package org.linli.grid.identity.password;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A user name and a password. */
public record PasswordLoginRequest(
        @NotBlank @Size(max = 64) @Schema(examples = "worker01")
        String username,

        @NotBlank @Size(max = 128) @Schema(examples = "linli-demo-1")
        String password) {

    @Override
    public String toString() {
        return "PasswordLoginRequest";
    }
}
