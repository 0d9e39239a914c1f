package org.linli.chassis.parked;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.linli.chassis.audit.AuditEntry;
import org.linli.chassis.audit.AuditTrail;
import org.linli.chassis.event.ParkingLot;
import org.linli.chassis.security.Caller;

/** Lets the events of a subject go again that could not be sent or taken in, and remembers who did. */
@ApplicationScoped
class ReleasingParkedEvents {

    @Inject
    @Any
    Instance<ParkingLot> lots;

    @Inject
    AuditTrail trail;

    /** @return how many were let go */
    int release(String subject, Caller by) {
        int released = lots.stream().mapToInt(lot -> lot.replay(subject)).sum();
        // Without the subject: that of an event that nobody could read may be anything.
        QuarkusTransaction.requiringNew()
                .run(() -> trail.record(
                        AuditEntry.of(by, "PARKED_EVENTS_RELEASED").with("events", Integer.toString(released))));
        return released;
    }
}
