package org.linli.grid.replay;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is to be told again. */
public record ReplayRequest(
        @NotEmpty @Schema(examples = "[\"AREA\", \"POST\"]") Set<@NotNull Snapshot> snapshots) {

    /** A kind of fact that others keep copies of. */
    public enum Snapshot {
        AREA,
        ACCOUNT,
        POST,
        HOUSEHOLD
    }
}
