package org.linli.grid.household;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.linli.grid.household.model.CareFlag;

/** A household as workers and clerks see it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Household")
public record HouseholdView(
        UUID id,

        @Schema(description = "Below the community.", examples = "镜湖花园东区3号楼2单元501")
        String address,

        UUID buildingId,
        @Schema(examples = "411003002011003") String gridCode,

        @Schema(examples = "411003.411003002.411003002011.411003002011003")
        String areaPath,

        @Schema(description = "How many people live in it.", examples = "3")
        int size,

        @Schema(description = "Why it is looked after; empty for most.")
        Set<CareFlag> careFlags,

        @Schema(description = "In a list only the head; otherwise everybody, the head first.")
        List<MemberView> members) {}
