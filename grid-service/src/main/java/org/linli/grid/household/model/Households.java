package org.linli.grid.household.model;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Set;
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

    @Inject
    CareMarks marks;

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
            scope = scope.and(marks.anyOf(Set.of(flag)));
        }
        return Listing.newestFirst(this, scope, query, Household::id);
    }

    /**
     * The households of some areas and all beneath them that somebody lives in and that are looked after for one of the
     * reasons at least; all of the areas when no reason is given. For work on behalf of the service itself: no caller's
     * scope is asked.
     *
     * @param after only ids after this one
     * @return at most so many ids, in their order
     */
    public List<UUID> lookedAfterIn(Collection<AreaPath> areas, Set<CareFlag> anyOf, UUID after, int most) {
        RowScope scope = audience(areas, anyOf).and(RowScope.where("id > :%s", after));
        TypedQuery<UUID> query = getEntityManager()
                .createQuery("select id from Household where " + scope.condition() + " order by id", UUID.class)
                .setMaxResults(most);
        scope.parameters().forEach(query::setParameter);
        return query.getResultList();
    }

    /** One grid's share of what {@link #lookedAfterIn} finds. */
    public record GridCount(String gridCode, String areaPath, long households) {}

    /** The same households counted by grid, in the order of paths. */
    public List<GridCount> countLookedAfterIn(Collection<AreaPath> areas, Set<CareFlag> anyOf) {
        RowScope scope = audience(areas, anyOf);
        TypedQuery<GridCount> query = getEntityManager()
                .createQuery(
                        "select gridCode, min(areaPath), count(*) from Household where " + scope.condition()
                                + " group by gridCode order by min(areaPath), gridCode",
                        GridCount.class);
        scope.parameters().forEach(query::setParameter);
        return query.getResultList();
    }

    private RowScope audience(Collection<AreaPath> areas, Set<CareFlag> anyOf) {
        RowScope scope = RowScope.within("areaPath", areas).and(RowScope.where("size > :%s", 0));
        return anyOf.isEmpty() ? scope : scope.and(marks.anyOf(anyOf));
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
