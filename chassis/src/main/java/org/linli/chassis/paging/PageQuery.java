package org.linli.chassis.paging;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The paging parameters that every list takes. */
public class PageQuery {

    public static final int LARGEST_PAGE = 100;

    @Parameter(description = "How many items to answer with, 1 to 100.", example = "20")
    @QueryParam("limit")
    @DefaultValue("20")
    @Min(1)
    @Max(LARGEST_PAGE)
    public int limit;

    @Parameter(description = "The nextCursor of the page before; leave out for the first page.")
    @QueryParam("cursor")
    @Size(max = 200)
    public String cursor;

    @Parameter(description = "Ask for the number of all matching items as well; costs a count.")
    @QueryParam("count")
    @DefaultValue("false")
    public boolean count;
}
