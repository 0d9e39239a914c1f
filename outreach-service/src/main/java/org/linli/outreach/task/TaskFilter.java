package org.linli.outreach.task;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which visit tasks are asked for. */
public class TaskFilter {

    @Parameter(description = "Only tasks of this campaign.")
    @QueryParam("campaignId")
    public UUID campaignId;

    @Parameter(description = "Only tasks in this state; OPEN leaves out those of campaigns that do not run any more.")
    @QueryParam("state")
    public TaskState state;

    @Parameter(description = "Only tasks given to the caller.")
    @QueryParam("mine")
    @DefaultValue("false")
    public boolean mine;

    @Parameter(description = "Only tasks given to nobody, because the grid had no worker.")
    @QueryParam("unassigned")
    @DefaultValue("false")
    public boolean unassigned;

    @Parameter(
            description = "Only tasks given to this post, such as one that is about to end; with state=OPEN what would "
                    + "be handed over.",
            example = "019a1f6e-7c5b-7d3a-9f10-2b1c4d5e6f02")
    @QueryParam("assigneePostId")
    public UUID assigneePostId;
}
