package org.linli.grid.household;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.linli.grid.household.model.Membership;
import org.linli.grid.household.model.Sex;

/** A resident as workers and clerks see one: masked. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Member")
public record MemberView(
        UUID personId,
        @Schema(description = "Masked.", examples = "赵**") String name,

        @Schema(
                description = "Only that there is one: beside the birth year any digit would tell too much.",
                examples = "******************")
        String idNumber,

        @Schema(description = "Masked; absent when there is none.", examples = "1********42")
        String phone,

        Sex sex,
        @Schema(examples = "1950") Integer birthYear,

        @Schema(description = "To the head of the household.", examples = "户主")
        String relation,

        boolean head,

        @Schema(description = "Whether they live here, are registered here, or both.")
        Set<Membership.Kind> kinds) {}
