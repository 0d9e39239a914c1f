package org.linli.grid.household.model;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
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

/** The households on record, seen through the scope of whoever asks. */
@ApplicationScoped
public class Households implements PanacheRepositoryBase<Household, UUID> {

    /** @throws CodedException NOT_FOUND when there is none, or none that the caller may see */
    public Household visibleTo(Caller caller, UUID id) {
        RowScope scope = HouseholdScope.of(caller).and(RowScope.equal("id", id));
        return find(scope.condition(), scope.parameters())
                .firstResultOptional()
                .orElseThrow(() -> new CodedException(CommonError.NOT_FOUND));
    }

    /**
     * @param within only households of this area and all beneath it; null for all
     * @param flag only households that are looked after for this reason; null for all
     */
    public Page<Household> list(Caller caller, AreaPath within, CareFlag flag, PageQuery query) {
        RowScope scope = HouseholdScope.of(caller);
        if (within != null) {
            scope = scope.and(RowScope.within("areaPath", List.of(within)));
        }
        if (flag != null) {
            scope = scope.and(RowScope.where("array_contains(careFlags, :%s)", flag.name()));
        }
        return Listing.newestFirst(this, scope, query, Household::id);
    }

    /** Who belongs to the households now, each with the person. */
    public List<Membership> membersOf(Collection<UUID> households) {
        return getEntityManager()
                .createQuery(
                        "select m from Membership m join fetch m.person where m.householdId in :households "
                                + "and m.validTo is null order by m.head desc, m.id",
                        Membership.class)
                .setParameter("households", households)
                .getResultList();
    }
}
