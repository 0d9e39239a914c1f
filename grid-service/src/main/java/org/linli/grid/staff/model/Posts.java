package org.linli.grid.staff.model;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.linli.chassis.paging.Listing;
import org.linli.chassis.paging.Page;
import org.linli.chassis.paging.PageQuery;
import org.linli.chassis.problem.CodedException;
import org.linli.chassis.problem.CommonError;
import org.linli.chassis.scope.RowScope;
import org.linli.chassis.security.AreaPath;
import org.linli.chassis.security.Caller;

/** The posts on record. */
@ApplicationScoped
public class Posts implements PanacheRepositoryBase<Post, UUID> {

    /** The posts that an account holds on any of the days, which are what its token is made from. */
    public List<Post> heldBy(UUID accountId, LocalDate first, LocalDate last) {
        RowScope scope = PostScope.heldWithin(first, last).and(RowScope.equal("accountId", accountId));
        return list(scope.condition() + " order by id", scope.parameters());
    }

    /** @throws CodedException NOT_FOUND when there is none that is held on the day */
    public Post held(UUID id, LocalDate day) {
        RowScope scope = PostScope.readable(day).and(RowScope.equal("id", id));
        return find(scope.condition(), scope.parameters())
                .firstResultOptional()
                .orElseThrow(() -> new CodedException(CommonError.NOT_FOUND));
    }

    /**
     * @param within posts of this area and all beneath it; null for all
     * @param role null for all
     */
    public Page<Post> list(AreaPath within, PostRole role, LocalDate day, PageQuery query) {
        RowScope scope = PostScope.readable(day).andIf("role", role);
        if (within != null) {
            scope = scope.and(RowScope.within("areaPath", List.of(within)));
        }
        return Listing.newestFirst(this, scope, query, Post::id);
    }

    /** @throws CodedException NOT_FOUND when there is none, or none that the caller may change */
    public Post toChange(Caller caller, UUID id) {
        RowScope scope = PostScope.changeableBy(caller).and(RowScope.equal("id", id));
        return find(scope.condition(), scope.parameters())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(() -> new CodedException(CommonError.NOT_FOUND));
    }

    public boolean isHeld(UUID staffId, PostRole role, String areaCode) {
        return count("staffId = ?1 and role = ?2 and areaCode = ?3 and validTo is null", staffId, role, areaCode) > 0;
    }
}
