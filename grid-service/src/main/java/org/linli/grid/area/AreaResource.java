package org.linli.grid.area;

import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.linli.chassis.audit.Unaudited;
import org.linli.chassis.etag.Version;
import org.linli.chassis.paging.Page;
import org.linli.chassis.paging.PageQuery;
import org.linli.chassis.text.OneLine;
import org.linli.grid.area.model.Area;
import org.linli.grid.area.model.AreaLevel;
import org.linli.grid.area.model.Areas;

/** The tree of areas over HTTP; it is public knowledge, so everybody who is signed in may read it. */
@Path("/api/v1/areas")
@Authenticated
@Tag(name = "Areas")
public class AreaResource {

    /** What a code in a path or query looks like. */
    public static final String CODE = "[1-9][0-9]{5,16}";

    @Inject
    Areas areas;

    @GET
    @Unaudited("Areas are public.")
    @Operation(
            operationId = "listAreas",
            summary = "Find areas",
            description = "Areas that are valid now, in the order of their codes.")
    public Page<AreaView> list(
            @Parameter(description = "Only this level.") @QueryParam("level") AreaLevel level,
            @Parameter(description = "Only the areas right below this one.", example = "411003002")
                    @QueryParam("parentCode")
                    @Pattern(regexp = CODE)
                    String parentCode,
            @Parameter(description = "A part of the name.", example = "镜湖") @QueryParam("q") @OneLine(max = 60)
                    String q,
            @BeanParam @Valid PageQuery query) {
        return areas.list(level, parentCode, q, query).map(AreaView::of);
    }

    @GET
    @Unaudited("Areas are public.")
    @Path("/{code}")
    @Operation(operationId = "getArea", summary = "One area", description = "The area that has this code now.")
    public RestResponse<AreaView> get(
            @Parameter(example = "411003002011") @PathParam("code") @Pattern(regexp = CODE) String code) {
        Area area = areas.require(code);
        return ResponseBuilder.ok(AreaView.of(area))
                .tag(Version.tag(area.version()))
                .build();
    }

    @GET
    @Unaudited("Areas are public.")
    @Path("/{code}/children")
    @Operation(
            operationId = "listAreaChildren",
            summary = "The areas right below one",
            description = "In the order of their codes.")
    public Page<AreaView> children(
            @Parameter(example = "411003002011") @PathParam("code") @Pattern(regexp = CODE) String code,
            @BeanParam @Valid PageQuery query) {
        return areas.list(null, code, null, query).map(AreaView::of);
    }
}
