package org.linli.grievance.catalogue;

import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.chassis.audit.Unaudited;
import org.linli.grievance.deadline.TimeAllowance;

/** The catalogue over HTTP, for the mini-program's picker. */
@Path("/api/v1/catalogue/items")
@Tag(name = "Catalogue")
public class CatalogueResource {

    @Inject
    Catalogue catalogue;

    /** An item as the picker shows it. */
    @Schema(name = "CatalogueItem")
    public record ItemView(
            @Schema(description = "Stable code.", examples = "FAC-LIGHT")
            String code,

            @Schema(description = "Group for display.", examples = "公共设施")
            String group,

            @Schema(description = "Name for display.", examples = "楼道照明与路灯")
            String name,

            @Schema(description = "Name in English.", examples = "Stairwell and street lighting")
            String englishName,

            @Schema(description = "How such matters are handled.")
            CatalogueItem.HandlingKind handlingKind,

            @Schema(description = "How many handleUnit a handler has.", examples = "3")
            int handleAmount,

            @Schema(description = "What handleAmount counts.", examples = "WORKING_DAYS")
            TimeAllowance.Unit handleUnit) {}

    @GET
    @Unaudited("The catalogue is public.")
    @Authenticated
    @Operation(
            operationId = "listCatalogueItems",
            summary = "What a matter can be about",
            description = "All items of the catalogue in force, by code; fewer than 300.")
    public List<ItemView> items() {
        return catalogue.items().stream()
                .map(item -> new ItemView(
                        item.code(),
                        item.groupName(),
                        item.chineseName(),
                        item.englishName(),
                        item.handlingKind(),
                        item.allowance().amount(),
                        item.allowance().unit()))
                .toList();
    }
}
