package org.linli.outreach.post;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.UUID;

/** Who holds which post. Only queries over whole grids read it, so no row is ever loaded as an object. */
@ApplicationScoped
public class PostHolders {

    @Inject
    EntityManager database;

    /**
     * Takes a newer fact over; an older one that arrives late changes nothing.
     *
     * @param from the first day; null when the fact does not tell it
     * @param to the first day without it; null while it is open-ended
     */
    public void keep(
            UUID postId,
            UUID accountId,
            String role,
            String areaCode,
            String areaPath,
            LocalDate from,
            LocalDate to,
            long version) {
        database.createNativeQuery("""
                        insert into post_holder (post_id, account_id, role, area_code, area_path, valid_from, valid_to, event_version)
                        values (:post, :account, :role, :code, :path, cast(:from as date), cast(:to as date), :version)
                        on conflict (post_id) do update set account_id = excluded.account_id, role = excluded.role,
                          area_code = excluded.area_code, area_path = excluded.area_path,
                          valid_from = coalesce(excluded.valid_from, post_holder.valid_from),
                          valid_to = excluded.valid_to, event_version = excluded.event_version
                        where post_holder.event_version < excluded.event_version
                        """)
                .setParameter("post", postId)
                .setParameter("account", accountId)
                .setParameter("role", role)
                .setParameter("code", areaCode)
                .setParameter("path", areaPath)
                .setParameter("from", from)
                .setParameter("to", to)
                .setParameter("version", version)
                .executeUpdate();
    }
}
