package org.linli.grid.replay;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.EnumMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.chassis.idempotency.Unkeyed;
import org.linli.chassis.security.CurrentCaller;
import org.linli.chassis.security.Role;
import org.linli.grid.replay.ReplayRequest.Snapshot;

/** The operator's way to fill a new consumer; never routed by the gateway. */
@Path("/internal/events/replay")
@RolesAllowed(Role.ADMIN)
@Tag(name = "Internal")
public class ReplayResource {

    @Inject
    ReplayingSnapshots replaying;

    @Inject
    CurrentCaller caller;

    /** How many events were recorded of each kind. */
    @Schema(name = "Replayed")
    public record Replayed(Map<Snapshot, Integer> events) {}

    @POST
    @Unkeyed("Telling again is harmless, and takes longer than one transaction may.")
    @Operation(
            operationId = "replayEvents",
            summary = "Tell everything again",
            description = "Records an event about each area, post or household as it is now; answers when all are "
                    + "recorded. They are published in the order of time, with versions above all before.")
    public Replayed replay(@NotNull @Valid ReplayRequest request) {
        Map<Snapshot, Integer> events = new EnumMap<>(Snapshot.class);
        for (Snapshot snapshot : Snapshot.values()) {
            if (request.snapshots().contains(snapshot)) {
                events.put(snapshot, replaying.replay(snapshot, caller.get()));
            }
        }
        return new Replayed(events);
    }
}
