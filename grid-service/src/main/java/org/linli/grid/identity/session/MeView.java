package org.linli.grid.identity.session;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.linli.chassis.security.CallerKind;
import org.linli.grid.staff.PostView;

/** Who is signed in. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Me")
public record MeView(
        UUID accountId,
        CallerKind kind,

        @Schema(description = "Of staff and partners only: their own name.", examples = "赵甲乙")
        String name,

        @Schema(description = "Posts held today: each is a role at an area and all beneath it.")
        List<PostView> posts,

        @Schema(description = "What the client may offer.") List<Capability> capabilities) {}
