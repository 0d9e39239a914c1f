package org.linli.grid.staff.model;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** The staff members on record. */
@ApplicationScoped
public class StaffMembers implements PanacheRepositoryBase<StaffMember, UUID> {

    public Optional<StaffMember> withAccount(UUID accountId) {
        return find("accountId", accountId).firstResultOptional();
    }
}
