package org.linli.grid.identity.account;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.linli.chassis.problem.CodedException;
import org.linli.chassis.problem.CommonError;

/** The accounts on record. */
@ApplicationScoped
public class Accounts implements PanacheRepositoryBase<Account, UUID> {

    /** @throws CodedException NOT_FOUND */
    public Account require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new CodedException(CommonError.NOT_FOUND));
    }

    /**
     * Nobody changes what it may do until the transaction ends. Whoever needs its sessions or its password as well takes
     * the account first.
     *
     * @throws CodedException NOT_FOUND
     */
    public Account sharing(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_READ)
                .orElseThrow(() -> new CodedException(CommonError.NOT_FOUND));
    }
}
