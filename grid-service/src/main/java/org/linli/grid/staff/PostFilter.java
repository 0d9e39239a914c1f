package org.linli.grid.staff;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.linli.grid.area.AreaResource;
import org.linli.grid.staff.model.PostRole;
import org.linli.grid.staff.model.PostState;

/** Which posts are asked for. */
public class PostFilter {

    @Parameter(description = "Posts of this area and all beneath it.", example = "411003002011")
    @QueryParam("areaCode")
    @Pattern(regexp = AreaResource.CODE)
    public String areaCode;

    @Parameter(description = "Only posts with this role.")
    @QueryParam("role")
    public PostRole role;

    @Parameter(description = "Where the posts stand on the day.")
    @QueryParam("state")
    @DefaultValue("HELD")
    public PostState state;

    @Parameter(description = "The day that the state is asked for; today when absent.", example = "2026-04-01")
    @QueryParam("on")
    public LocalDate on;
}
