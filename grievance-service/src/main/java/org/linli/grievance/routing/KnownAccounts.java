package org.linli.grievance.routing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Who is blocked, and so is given nothing. */
@ApplicationScoped
public class KnownAccounts implements PanacheRepositoryBase<KnownAccount, UUID> {

    boolean isBlocked(UUID account) {
        return findByIdOptional(account).filter(KnownAccount::isBlocked).isPresent();
    }

    /** Takes a newer fact over; an older one that arrives late changes nothing. */
    public void keep(UUID account, boolean blocked, long version) {
        getEntityManager()
                .createNativeQuery("""
                        insert into known_account (account_id, blocked, event_version) values (:account, :blocked, :version)
                        on conflict (account_id) do update set blocked = excluded.blocked,
                          event_version = excluded.event_version
                        where known_account.event_version < excluded.event_version
                        """)
                .setParameter("account", account)
                .setParameter("blocked", blocked)
                .setParameter("version", version)
                .executeUpdate();
    }
}
