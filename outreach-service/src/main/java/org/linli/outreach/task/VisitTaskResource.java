package org.linli.outreach.task;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.chassis.audit.read.Reads;
import org.linli.chassis.paging.Page;
import org.linli.chassis.paging.PageQuery;
import org.linli.chassis.security.AreaPath;
import org.linli.chassis.security.CurrentCaller;
import org.linli.outreach.model.Campaign;
import org.linli.outreach.model.Campaigns;
import org.linli.outreach.model.OutreachRight;
import org.linli.outreach.round.GridDecision;
import org.linli.outreach.round.GridDecisions;

/** Reading visit tasks over HTTP. */
@Path("/api/v1/visit-tasks")
@Tag(name = "Visits")
@RolesAllowed(OutreachRight.READING)
public class VisitTaskResource {

    @Inject
    VisitTasks tasks;

    @Inject
    Campaigns campaigns;

    @Inject
    GridDecisions decisions;

    @Inject
    CurrentCaller caller;

    @Inject
    Reads reads;

    @GET
    @Transactional
    @Operation(
            operationId = "listVisitTasks",
            summary = "List visit tasks",
            description = "Newest first: a worker sees those of their own patch, others those of their subtree.")
    public Page<VisitTaskView> list(@BeanParam TaskFilter filter, @Valid @BeanParam PageQuery page) {
        Page<VisitTask> found = tasks.list(caller.get(), filter, page);
        reads.list(caller.get(), "VISIT_TASK", null, found);
        Map<UUID, Campaign> known = campaigns.byId(
                found.items().stream().map(VisitTask::campaignId).distinct().toList());
        return found.map(task -> VisitTaskView.of(task, known.get(task.campaignId()), null));
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Operation(
            operationId = "getVisitTask",
            summary = "Read a visit task",
            description = "With the reason why it was given to whom it was given.")
    public VisitTaskView get(@PathParam("id") UUID id) {
        VisitTask task = tasks.visibleTo(caller.get(), id);
        reads.one(caller.get(), "VISIT_TASK", id, new AreaPath(task.areaPath()), "task", 1);
        GridDecision decision = decisions.of(task.campaignId(), task.round(), task.gridCode());
        String reason = task.reassignedAt() == null
                ? decision.reason(task.assigneePostId())
                : decision.reasonAfterwards(task.previousPostId(), task.assigneePostId());
        return VisitTaskView.of(task, campaigns.findById(task.campaignId()), reason);
    }
}
