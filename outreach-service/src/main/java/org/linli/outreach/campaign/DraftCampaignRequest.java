package org.linli.outreach.campaign;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.linli.chassis.text.OneLine;
import org.linli.chassis.text.Words;
import org.linli.outreach.model.CampaignKind;
import org.linli.outreach.model.CareFlag;

/** A campaign as it is drafted. */
public record DraftCampaignRequest(
        @NotNull CampaignKind kind,

        @Schema(description = "What people call it. Numbers of persons become stars.", examples = "反诈宣传进万家")
        @NotNull
        @OneLine(max = 100)
        String title,

        @Schema(
                description = "What it is to achieve. Numbers of persons become stars.",
                examples = "走访独居老人家庭,讲清常见骗术,协助安装国家反诈中心APP。")
        @NotNull
        @Words(max = 1000)
        String goal,

        @Schema(
                description = "Codes of the areas whose households it is for: district (6 digits) to micro-grid (17).",
                examples = "[\"411003002011\"]")
        @NotEmpty
        @Size(max = 50)
        List<@NotNull @Pattern(regexp = "[0-9]{6}|[0-9]{9}|[0-9]{12}|[0-9]{15}|[0-9]{17}") String> areaCodes,

        @Schema(description = "First day.", examples = "2026-03-01") @NotNull
        LocalDate startsOn,

        @Schema(
                description = "Last day; visits are due by then unless a round says otherwise.",
                examples = "2026-03-31")
        @NotNull
        LocalDate endsOn,

        @Schema(description = "Only households with any of these; leave out for all households.") @Size(max = 5)
        Set<@NotNull CareFlag> careFlags) {}
