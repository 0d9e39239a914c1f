package org.linli.grid.staff.model;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

/** The staff members on record. */
@ApplicationScoped
public class StaffMembers implements PanacheRepositoryBase<StaffMember, UUID> {

    public Optional<StaffMember> withAccount(UUID accountId) {
        return find("accountId", accountId).firstResultOptional();
    }

    /** Held until the transaction ends: of two posts given to one person at the same time the second sees the first. */
    public Optional<StaffMember> toGiveAPost(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }
}
