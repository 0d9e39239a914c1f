package org.linli.grievance.routing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.time.LocalDate;
import java.util.UUID;
import org.linli.chassis.security.AreaPath;

/** Who answers for which area, in which role. */
@ApplicationScoped
public class PostHolders implements PanacheRepositoryBase<PostHolder, UUID> {

    private static final String HELD = "(validFrom is null or validFrom <= ?1) and (validTo is null or validTo > ?1)";

    /** The holders on that day of any of the roles whose area holds the place. */
    public List<PostHolder> answeringFor(AreaPath place, Set<String> roles, LocalDate day) {
        return list(HELD + " and areaPath in ?2 and role in ?3", day, withAncestors(place.value()), roles);
    }

    public Optional<PostHolder> held(UUID postId, LocalDate day) {
        return find(HELD + " and postId = ?2", day, postId).firstResultOptional();
    }

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
        getEntityManager()
                .createNativeQuery("""
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

    private static List<String> withAncestors(String path) {
        List<String> paths = new ArrayList<>();
        for (int dot = path.indexOf('.'); dot >= 0; dot = path.indexOf('.', dot + 1)) {
            paths.add(path.substring(0, dot));
        }
        paths.add(path);
        return paths;
    }
}
