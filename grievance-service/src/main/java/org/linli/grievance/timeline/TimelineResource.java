package org.linli.grievance.timeline;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.chassis.audit.read.Reads;
import org.linli.chassis.security.AreaPath;
import org.linli.chassis.security.CurrentCaller;
import org.linli.chassis.security.Role;
import org.linli.grievance.model.Grievance;
import org.linli.grievance.model.GrievanceRight;
import org.linli.grievance.model.Grievances;

/** The history of one matter over HTTP. */
@Path("/api/v1/grievances/{id}/timeline")
@Tag(name = "Grievances")
public class TimelineResource {

    @Inject
    Grievances grievances;

    @Inject
    Timeline timeline;

    @Inject
    CurrentCaller caller;

    @Inject
    Reads reads;

    @GET
    @RolesAllowed({Role.RESIDENT, GrievanceRight.READING, GrievanceRight.HANDLING})
    @Operation(
            operationId = "getGrievanceTimeline",
            summary = "What happened to a matter",
            description = "Every change of the matter, oldest first; a matter has fewer than 1,000.")
    public List<TimelineView> timeline(@PathParam("id") UUID id) {
        Grievance grievance = grievances.visibleTo(caller.get(), id);
        List<TimelineView> shown = timeline.of(id);
        reads.one(caller.get(), "GRIEVANCE", id, new AreaPath(grievance.areaPath()), "timeline", shown.size());
        return shown;
    }
}
