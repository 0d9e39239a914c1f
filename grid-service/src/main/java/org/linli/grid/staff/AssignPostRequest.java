package org.linli.grid.staff;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.linli.grid.area.AreaResource;
import org.linli.grid.staff.model.PostRole;

/** Who is to hold which post. */
public record AssignPostRequest(
        @NotNull UUID staffId,
        @NotNull PostRole role,

        @NotNull @Pattern(regexp = AreaResource.CODE) @Schema(examples = "411003002011003")
        String areaCode,

        @Schema(
                description =
                        "The first day; today when absent. An appointment on paper can be entered up to 31 days late.",
                examples = "2026-03-18")
        LocalDate from,

        @Schema(
                description = "The first day without it, after the first day; open-ended when absent.",
                examples = "2026-09-01")
        LocalDate to) {}
