package org.linli.chassis.parked;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.linli.chassis.audit.Unaudited;
import org.linli.chassis.event.ParkedEvent;
import org.linli.chassis.event.ParkingLot;
import org.linli.chassis.idempotency.Unkeyed;
import org.linli.chassis.security.CurrentCaller;
import org.linli.chassis.security.Role;

/** The operator's window on parked events; never routed by the gateway. */
@Path("/internal/events/parked")
@RolesAllowed(Role.ADMIN)
public class ParkedEventsResource {

    @Inject
    @Any
    Instance<ParkingLot> lots;

    @Inject
    ReleasingParkedEvents releasing;

    @Inject
    CurrentCaller caller;

    /** How many events an operator let go. */
    public record Replayed(int events) {}

    @GET
    @Unaudited("Ids of events and why they wait; nothing of anybody.")
    @Operation(hidden = true)
    public List<ParkedEvent> list(@QueryParam("limit") @DefaultValue("100") @Min(1) @Max(1000) int limit) {
        return lots.stream()
                .flatMap(lot -> lot.parked(limit).stream())
                .sorted(Comparator.comparing(ParkedEvent::parkedAt))
                .limit(limit)
                .toList();
    }

    @POST
    @Unkeyed("A second one meets only what waits again.")
    @Path("/{subject}/replay")
    @Operation(hidden = true)
    public Replayed replay(@PathParam("subject") @NotNull @Size(min = 1, max = 200) String subject) {
        return new Replayed(releasing.release(subject, caller.get()));
    }
}
