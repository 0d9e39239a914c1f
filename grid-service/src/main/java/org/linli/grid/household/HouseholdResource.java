package org.linli.grid.household;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.linli.chassis.audit.read.Reads;
import org.linli.chassis.etag.Version;
import org.linli.chassis.paging.Page;
import org.linli.chassis.paging.PageQuery;
import org.linli.chassis.security.AreaPath;
import org.linli.chassis.security.CurrentCaller;
import org.linli.grid.area.AreaResource;
import org.linli.grid.area.model.Areas;
import org.linli.grid.household.model.CareFlag;
import org.linli.grid.household.model.Household;
import org.linli.grid.household.model.HouseholdRight;
import org.linli.grid.household.model.Households;

/** Households over HTTP, for those who answer for the patch. */
@Path("/api/v1/households")
@RolesAllowed(HouseholdRight.READING)
@Tag(name = "Households")
public class HouseholdResource {

    @Inject
    Households households;

    @Inject
    HouseholdViews views;

    @Inject
    Areas areas;

    @Inject
    CurrentCaller caller;

    @Inject
    Reads reads;

    @GET
    @Transactional
    @Operation(
            operationId = "listHouseholds",
            summary = "Households of one's patch",
            description = "Newest first, each with its head, masked. Never more than the caller's own areas.")
    public Page<HouseholdView> list(
            @Parameter(description = "Only this area and all beneath it.", example = "411003002011003")
                    @QueryParam("areaCode")
                    @Pattern(regexp = AreaResource.CODE)
                    String areaCode,
            @Parameter(description = "Only households that are looked after for this reason.") @QueryParam("careFlag")
                    CareFlag careFlag,
            @BeanParam @Valid PageQuery query) {
        AreaPath within = areaCode == null ? null : areas.require(areaCode).at();
        Page<Household> page = households.list(caller.get(), within, careFlag, query);
        reads.list(caller.get(), "HOUSEHOLD", within, page);
        Map<UUID, HouseholdView> shown = views.withHeads(page.items());
        return page.map(household -> shown.get(household.id()));
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Operation(
            operationId = "getHousehold",
            summary = "One household",
            description = "With everybody in it, masked. 404 outside the caller's own areas.")
    public RestResponse<HouseholdView> get(@PathParam("id") UUID id) {
        Household household = households.visibleTo(caller.get(), id);
        HouseholdView shown = views.withEverybody(household);
        AreaPath at = new AreaPath(household.areaPath());
        reads.one(caller.get(), "HOUSEHOLD", id, at, "members", shown.members().size());
        return ResponseBuilder.ok(shown).tag(Version.tag(household.version())).build();
    }
}
