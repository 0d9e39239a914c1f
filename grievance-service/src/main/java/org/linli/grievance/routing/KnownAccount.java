package org.linli.grievance.routing;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** Whether an account may be used, as grid-service's events tell it. */
@Entity
@Immutable
@Table(name = "known_account")
public class KnownAccount {

    @Id
    private UUID accountId;

    private boolean blocked;

    protected KnownAccount() {}

    boolean isBlocked() {
        return blocked;
    }
}
