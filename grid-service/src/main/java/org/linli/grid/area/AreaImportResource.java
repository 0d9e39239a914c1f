package org.linli.grid.area;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.chassis.idempotency.Idempotent;
import org.linli.chassis.security.CurrentCaller;

/** The import of area lists over HTTP. */
@Path("/api/v1/areas/imports")
@RolesAllowed(AreaRight.IMPORTING)
@Tag(name = "Areas")
public class AreaImportResource {

    @Inject
    ImportingAreas importing;

    @Inject
    CurrentCaller caller;

    @POST
    @Idempotent
    @Consumes("text/csv")
    @Operation(
            operationId = "importAreas",
            summary = "Import a list of areas",
            description =
                    "UTF-8 CSV with a heading that has the columns code, name, level and, for grids, kind; at most 20,000 "
                            + "rows and 1 MiB. Opens new areas and renames known ones; the whole list or, if anything is wrong, "
                            + "nothing. Rows of areas outside of the caller's administration are findings like any other. A list "
                            + "without the column kind leaves kinds as they are. Names are normalised as all text "
                            + "is, and must not begin as a formula would.")
    public AreaImportResult importing(
            @RequestBody(
                            description = "The list.",
                            content =
                                    @Content(
                                            mediaType = "text/csv",
                                            schema =
                                                    @Schema(
                                                            type =
                                                                    org.eclipse.microprofile.openapi.annotations.enums
                                                                            .SchemaType.STRING,
                                                            examples = "code,name,level\n411003002011001,第一网格,GRID")))
                    @NotBlank
                    String csv,
            @Parameter(description = "Only tell what would be done.") @QueryParam("dryRun") @DefaultValue("false")
                    boolean dryRun) {
        return importing.importing(AreaList.read(csv), dryRun, caller.get());
    }
}
