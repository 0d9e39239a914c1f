package org.linli.grievance.routing;

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
import org.linli.grievance.model.Grievance;
import org.linli.grievance.model.GrievanceRight;
import org.linli.grievance.model.Grievances;

/** Lets staff ask why a matter went where it went. */
@Path("/api/v1/grievances/{id}/routing")
@Tag(name = "Grievances")
public class RoutingResource {

    @Inject
    Grievances grievances;

    @Inject
    RoutingDecisions decisions;

    @Inject
    CurrentCaller caller;

    @Inject
    Reads reads;

    @GET
    @RolesAllowed(GrievanceRight.READING)
    @Operation(
            operationId = "getGrievanceRouting",
            summary = "Why a matter went where it went",
            description = "Every routing decision with its rule, facts and candidates, oldest first.")
    public List<RoutingView> decisions(@PathParam("id") UUID id) {
        Grievance grievance = grievances.visibleTo(caller.get(), id);
        List<RoutingView> shown = decisions.of(id);
        reads.one(caller.get(), "GRIEVANCE", id, new AreaPath(grievance.areaPath()), "routing", shown.size());
        return shown;
    }
}
