package org.linli.grid.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.linli.chassis.security.CallerKind;
import org.linli.grid.staff.model.StaffMember;
import org.linli.grid.staff.model.StaffMembers;

/** Puts somebody who has an account on record as a person at work. */
@ApplicationScoped
public class RegisteringStaff {

    @Inject
    StaffMembers staff;

    @Inject
    Clock clock;

    @Transactional
    public StaffMember register(CallerKind kind, String name, UUID accountId) {
        StaffMember member = StaffMember.of(kind, name, accountId, clock.instant());
        staff.persist(member);
        return member;
    }
}
