package org.linli.grievance.routing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.linli.chassis.security.AreaPath;

/** Who answers for which area, in which role. */
@ApplicationScoped
public class PostHolders implements PanacheRepositoryBase<PostHolder, UUID> {

    /** The holders of any of the roles whose area holds the place. */
    public List<PostHolder> answeringFor(AreaPath place, Set<String> roles) {
        return list("active and areaPath in ?1 and role in ?2", withAncestors(place.value()), roles);
    }

    public Optional<PostHolder> active(UUID postId) {
        return find("postId = ?1 and active", postId).firstResultOptional();
    }

    /** Takes a newer fact over; an older one that arrives late changes nothing. */
    public void keep(
            UUID postId, UUID accountId, String role, String areaCode, String areaPath, boolean active, long version) {
        getEntityManager()
                .createNativeQuery("""
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

    private static List<String> withAncestors(String path) {
        List<String> paths = new ArrayList<>();
        for (int dot = path.indexOf('.'); dot >= 0; dot = path.indexOf('.', dot + 1)) {
            paths.add(path.substring(0, dot));
        }
        paths.add(path);
        return paths;
    }
}
