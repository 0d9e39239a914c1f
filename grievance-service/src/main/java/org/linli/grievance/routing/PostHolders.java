package org.linli.grievance.routing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.linli.chassis.security.AreaPath;

/** Who answers for which area, in which role. */
@ApplicationScoped
public class PostHolders implements PanacheRepositoryBase<PostHolder, UUID> {

    private static final String HELD = "(validFrom is null or validFrom <= ?1) and (validTo is null or validTo > ?1) "
            + "and accountId not in (select a.accountId from KnownAccount a where a.blocked)";

    /** The holders on that day, but for the blocked ones, of any of the roles whose area holds the place. */
    public List<PostHolder> answeringFor(AreaPath place, Set<String> roles, LocalDate day) {
        return list(HELD + " and areaPath in ?2 and role in ?3", day, withAncestors(place.value()), roles);
    }

    /** Takes a newer fact over; an older one that arrives late changes nothing. */
    public void keep(KnownPost post, long version) {
        getEntityManager()
                .createNativeQuery("""
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

    private static List<String> withAncestors(String path) {
        List<String> paths = new ArrayList<>();
        for (int dot = path.indexOf('.'); dot >= 0; dot = path.indexOf('.', dot + 1)) {
            paths.add(path.substring(0, dot));
        }
        paths.add(path);
        return paths;
    }
}
