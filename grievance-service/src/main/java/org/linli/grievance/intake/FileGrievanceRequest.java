package org.linli.grievance.intake;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.linli.chassis.text.OneLine;
import org.linli.chassis.text.PhoneNumber;
import org.linli.chassis.text.Words;

/** A matter as a resident files it. */
public record FileGrievanceRequest(
        @Schema(description = "What it is about, in one line.", examples = "2号楼4单元楼道灯不亮") @NotNull @OneLine(max = 100)
        String title,

        @Schema(
                description = "What happened, where, and what the resident wants.",
                examples = "楼道灯坏了一个多星期,晚上老人上下楼很危险,请尽快维修。")
        @NotNull
        @Words(max = 5000)
        String body,

        @Schema(
                description = "The item of the catalogue, when the resident knows it; otherwise the text decides.",
                examples = "FAC-LIGHT")
        @Size(max = 32)
        @Pattern(regexp = "[A-Z0-9]+(-[A-Z0-9]+){0,15}")
        String itemCode,

        @NotNull @Valid Place place,

        @Schema(
                description = "A number to call; never shown to the handler without a stated purpose.",
                examples = "13900000000")
        @Pattern(regexp = PhoneNumber.SHAPE, message = PhoneNumber.MESSAGE)
        String contactPhone) {

    /** Where it is. */
    @Schema(name = "GrievancePlace")
    public record Place(
            @Schema(
                    description = "Code of the smallest area known: grid (15 digits) or community (12).",
                    examples = "411003002011003")
            @NotNull
            @Pattern(regexp = "[0-9]{12}|[0-9]{15}|[0-9]{17}")
            String areaCode,

            @Schema(description = "The place in words.", examples = "镜湖社区2号楼4单元") @OneLine(max = 200)
            String address) {}
}
