package org.linli.grid.staff;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.linli.chassis.security.Caller;
import org.linli.chassis.security.CallerKind;
import org.linli.grid.staff.model.Post;
import org.linli.grid.staff.model.PostRole;
import org.linli.grid.staff.model.PostState;

/** A post as the API shows it: its title to everybody, who holds it to staff. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Post")
public record PostView(
        UUID id,
        PostRole role,

        @Schema(description = "What people are shown.", examples = "新元街道镜湖社区第三网格网格员")
        String title,

        @Schema(examples = "411003002011003") String areaCode,

        @Schema(examples = "411003.411003002.411003002011.411003002011003")
        String areaPath,

        @Schema(description = "For staff only.") UUID staffId,

        @Schema(description = "For staff only: the account that acts in this post.")
        UUID accountId,

        @Schema(examples = "2026-01-01") LocalDate from,

        @Schema(description = "The first day on which it is no longer held; absent while it is open-ended.")
        LocalDate to,

        @Schema(description = "Where it stands today.") PostState state,

        @Schema(description = "For staff only: the post that takes over on the last day; absent when none was named.")
        UUID successorPostId) {

    public static PostView of(Post post, Caller reader, LocalDate today) {
        boolean colleague = reader.is(CallerKind.STAFF);
        return new PostView(
                post.id(),
                post.role(),
                post.title(),
                post.areaCode(),
                post.areaPath(),
                colleague ? post.staffId() : null,
                colleague ? post.accountId() : null,
                post.validFrom(),
                post.validTo(),
                post.stateOn(today),
                colleague ? post.successorPostId() : null);
    }
}
