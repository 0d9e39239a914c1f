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

    private static List<String> withAncestors(String path) {
        List<String> paths = new ArrayList<>();
        for (int dot = path.indexOf('.'); dot >= 0; dot = path.indexOf('.', dot + 1)) {
            paths.add(path.substring(0, dot));
        }
        paths.add(path);
        return paths;
    }
}
