package org.linli.outreach.post;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.UUID;

/** Who holds which post. Only queries over whole grids read it, so no row is ever loaded as an object. */
@ApplicationScoped
public class PostHolders {

    @Inject
    EntityManager database;

    /** Takes a newer fact over; an older one that arrives late changes nothing. */
    public void keep(
            UUID postId, UUID accountId, String role, String areaCode, String areaPath, boolean active, long version) {
        database.createNativeQuery("""
                        insert into post_holder (post_id, account_id, role, area_code, area_path, active, event_version)
                        values (:post, :account, :role, :code, :path, :active, :version)
                        on conflict (post_id) do update set account_id = excluded.account_id, role = excluded.role,
                          area_code = excluded.area_code, area_path = excluded.area_path, active = excluded.active,
                          event_version = excluded.event_version
                        where post_holder.event_version < excluded.event_version
                        """)
                .setParameter("post", postId)
                .setParameter("account", accountId)
                .setParameter("role", role)
                .setParameter("code", areaCode)
                .setParameter("path", areaPath)
                .setParameter("active", active)
                .setParameter("version", version)
                .executeUpdate();
    }
}
