package org.linli.grievance.owner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.linli.chassis.district.KnownAreas;
import org.linli.chassis.security.AreaPath;
import org.linli.grievance.model.Grievance;
import org.linli.grievance.model.Grievances;
import org.linli.grievance.model.Owner;
import org.linli.grievance.model.OwnerLevel;
import org.linli.grievance.timeline.GrievanceJournal;

/** Finds a matter that nobody handles a level which owes its next step, and says so where that is not the community. */
@ApplicationScoped
public class SettlingOwner {

    @Inject
    Grievances grievances;

    @Inject
    Owners owners;

    @Inject
    KnownAreas areas;

    @Inject
    GrievanceJournal journal;

    @Inject
    Clock clock;

    /** After a change has been written down that left the matter without a handler. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void announce(Grievance grievance) {
        if (!grievance.owner().level().isOrdinary()) {
            tell(grievance, owners.of(grievance.areaPath()));
        }
    }

    private String nameOf(Owner owner) {
        return owner.areaPath() == null ? null : areas.nameOf(new AreaPath(owner.areaPath()).code());
    }

    /** Once more, because posts have begun or ended; false when somebody else changes the matter right now. */
    @Transactional
    boolean again(UUID id) {
        Optional<Grievance> held =
                grievances.holdIfFree(id).filter(matter -> matter.status().waitsForSteering());
        held.ifPresent(this::settle);
        return held.isPresent();
    }

    private void settle(Grievance grievance) {
        String before = grievance.owner().areaPath();
        boolean wasKnown = before != null || grievance.owner().level() == OwnerLevel.NOBODY;
        Owner owner = ownerOf(grievance);
        grievance.owe(owner);
        if (!owner.level().isOrdinary()) {
            tell(grievance, owner);
        } else if (grievance.status().isUnassigned()
                && wasKnown
                && !owner.areaPath().equals(before)) {
            grievance.entrust(owner, nameOf(owner), clock.instant());
            journal.record(grievance);
        }
    }

    private Owner ownerOf(Grievance grievance) {
        return grievance.status().awaitsClosing()
                ? owners.ofReply(grievance.areaPath(), grievance.handler().accountId())
                : owners.of(grievance.areaPath());
    }

    private void tell(Grievance grievance, Owner owner) {
        grievance.escalate(owner, nameOf(owner), clock.instant());
        journal.record(grievance);
    }
}
