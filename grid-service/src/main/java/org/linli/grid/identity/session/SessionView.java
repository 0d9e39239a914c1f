package org.linli.grid.identity.session;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An open session. */
@Schema(name = "Session")
public record SessionView(
        UUID id,

        @Schema(description = "When it began.", examples = "2026-03-18T09:30:00+08:00")
        Instant openedAt,

        @Schema(description = "When it ends by itself.", examples = "2026-03-25T09:30:00+08:00")
        Instant expiresAt,

        @Schema(description = "Whether this request belongs to it.", examples = "true")
        boolean current) {}
