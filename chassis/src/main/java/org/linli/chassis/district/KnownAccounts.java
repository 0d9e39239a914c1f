package org.linli.chassis.district;

import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.util.UUID;

/** Who is blocked, and so is given nothing. */
@ApplicationScoped
@IfBuildProperty(name = "linli.district.posts", stringValue = "true")
public class KnownAccounts {

    @Inject
    EntityManager database;

    public boolean isBlocked(UUID account) {
        return !database.createNativeQuery("select 1 from known_account where account_id = :account and blocked")
                .setFlushMode(FlushModeType.COMMIT)
                .setParameter("account", account)
                .getResultList()
                .isEmpty();
    }

    /** Takes a newer fact over; an older one that arrives late changes nothing. */
    public void keep(UUID account, boolean blocked, long version) {
        database.createNativeQuery("""
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
