package org.linli.grid.identity.session;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.linli.chassis.security.CallerKind;

/** What a login or a refresh answers with. */
@Schema(name = "SignedIn")
public record SignedIn(
        @Schema(description = "JWT; send it as Authorization: Bearer.", examples = "eyJhbGciOiJFUzI1NiJ9…")
        String accessToken,

        @Schema(description = "Seconds until the access token expires.", examples = "900")
        long expiresIn,

        @Schema(
                description = "Exchange it at /api/v1/auth/refresh for a new pair; it works once.",
                examples = "q3v5Kc0m2y1n8QmB7w6uJm0t5l9x4z2a1s8d7f6g5h4")
        String refreshToken,

        UUID accountId,
        CallerKind kind) {

    @Override
    public String toString() {
        return "SignedIn[" + accountId + "]";
    }
}
