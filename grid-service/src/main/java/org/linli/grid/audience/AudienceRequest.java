package org.linli.grid.audience;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.linli.chassis.security.AreaPath;
import org.linli.grid.household.model.CareFlag;

/** Whom a campaign is for. */
public record AudienceRequest(
        @Schema(description = "What it is asked for.") @NotNull
        UUID campaignId,

        @Schema(
                description = "Areas as dotted codes from the district down; with all beneath them.",
                examples = "[\"411003.411003002.411003002011\"]")
        @NotEmpty
        @Size(max = 1000)
        List<@NotNull @Pattern(regexp = "[0-9]{6,17}(\\.[0-9]{6,17}){0,5}") String> areaPaths,

        @Schema(description = "Households with any of these; all of the areas when there is none.")
        @NotNull
        @Size(max = 5)
        Set<@NotNull CareFlag> careFlags,

        @Schema(description = "Only ids after this one; absent for the first page. Counts do without.")
        UUID after,

        @Schema(description = "The most ids of a page; 5,000 when absent.", examples = "5000")
        @Min(1)
        @Max(AudienceRequest.MOST)
        Integer limit) {

    static final int MOST = 5000;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    List<AreaPath> areas() {
        return areaPaths.stream().map(AreaPath::new).toList();
    }

    UUID afterOrFirst() {
        return Objects.requireNonNullElse(after, BEFORE_ALL);
    }

    int limitOrMost() {
        return Objects.requireNonNullElse(limit, MOST);
    }

    @Override
    public String toString() {
        return "AudienceRequest[" + campaignId + "]";
    }
}
