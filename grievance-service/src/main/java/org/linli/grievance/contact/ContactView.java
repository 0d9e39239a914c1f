package org.linli.grievance.contact;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How to reach whoever filed a matter, unmasked. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "GrievanceContact")
public record ContactView(
        @Schema(description = "Absent when none was given.", examples = "13900000000")
        String contactPhone,

        @Schema(description = "Absent when none was given.", examples = "镜湖社区2号楼4单元")
        String address,

        @Schema(description = "The numbers of persons that stood in the matter's texts, where stars stand now.")
        List<NumberInText> numbersInText) {}
