package org.linli.chassis.district;

import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

/** Who holds which post; each service reads {@code post_holder} as its rules need it. */
@ApplicationScoped
@IfBuildProperty(name = "linli.district.posts", stringValue = "true")
public class KnownPosts {

    /** The condition on a {@code post_holder p} that is held on {@code :today} by somebody who is not blocked. */
    public static final String HELD =
            "(p.valid_from is null or p.valid_from <= :today) and (p.valid_to is null or p.valid_to > :today) "
                    + "and not exists (select from known_account a where a.account_id = p.account_id and a.blocked)";

    @Inject
    EntityManager database;

    /** Takes a newer fact over; an older one that arrives late changes nothing. */
    public void keep(KnownPost post, long version) {
        database.createNativeQuery("""
                        insert into post_holder (post_id, account_id, role, area_code, area_path, valid_from, valid_to,
                          successor_post_id, event_version)
                        values (:post, :account, :role, :code, :path, cast(:from as date), cast(:to as date),
                          cast(:successor as uuid), :version)
                        on conflict (post_id) do update set account_id = excluded.account_id, role = excluded.role,
                          area_code = excluded.area_code, area_path = excluded.area_path,
                          valid_from = coalesce(excluded.valid_from, post_holder.valid_from),
                          valid_to = excluded.valid_to, successor_post_id = excluded.successor_post_id,
                          event_version = excluded.event_version
                        where post_holder.event_version < excluded.event_version
                        """)
                .setParameter("post", post.postId())
                .setParameter("account", post.accountId())
                .setParameter("role", post.role())
                .setParameter("code", post.areaCode())
                .setParameter("path", post.areaPath())
                .setParameter("from", post.from())
                .setParameter("to", post.to())
                .setParameter("successor", post.successorPostId())
                .setParameter("version", version)
                .executeUpdate();
    }
}
