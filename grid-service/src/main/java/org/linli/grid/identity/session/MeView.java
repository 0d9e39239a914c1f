package org.linli.grid.identity.session;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.linli.chassis.security.AreaPath;
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

        @Schema(examples = "GRID_WORKER") Set<String> roles,

        @Schema(
                description = "Areas that the holder answers for, with all beneath them.",
                implementation = String.class,
                type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.ARRAY)
        List<AreaPath> areas,

        @Schema(description = "Posts held today.") List<PostView> posts,
        @Schema(description = "What the client may offer.") List<Capability> capabilities) {}
