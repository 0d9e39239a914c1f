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
}
