package org.linli.grid.identity.password;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** The password logins on record. */
@ApplicationScoped
class PasswordLogins implements PanacheRepositoryBase<PasswordLogin, UUID> {

    /** Held until the transaction ends. */
    Optional<PasswordLogin> holding(UUID accountId) {
        return findByIdOptional(accountId, LockModeType.PESSIMISTIC_WRITE);
    }

    @Transactional
    Optional<PasswordLogin> of(String username) {
        return find("username", PasswordLogin.normal(username)).firstResultOptional();
    }
}
