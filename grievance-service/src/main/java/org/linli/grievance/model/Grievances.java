package org.linli.grievance.model;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Timeouts;
import org.linli.chassis.crypto.PersonalNumbers;
import org.linli.chassis.paging.Listing;
import org.linli.chassis.paging.Page;
import org.linli.chassis.paging.PageQuery;
import org.linli.chassis.problem.CodedException;
import org.linli.chassis.problem.CommonError;
import org.linli.chassis.scope.RowScope;
import org.linli.chassis.security.Caller;

/** The matters on record, seen through the scope of whoever asks. */
@ApplicationScoped
public class Grievances implements PanacheRepositoryBase<Grievance, UUID> {

    /** @throws CodedException NOT_FOUND when there is none, or none that the caller may see */
    public Grievance visibleTo(Caller caller, UUID id) {
        return find(caller, id, LockModeType.NONE);
    }

    /** The same, held until the transaction ends: of two parallel commands the second sees what the first did. */
    public Grievance toChange(Caller caller, UUID id) {
        return find(caller, id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** One that a caller's scope does not decide about, held likewise; empty when somebody else holds it now. */
    public Optional<Grievance> holdIfFree(UUID id) {
        return find("id", id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint("jakarta.persistence.lock.timeout", Timeouts.SKIP_LOCKED_MILLI)
                .firstResultOptional();
    }

    /** The matters that a post has and that the caller may steer, held; the longest with it first. */
    public List<Grievance> toHandOver(Caller caller, UUID postId, int most) {
        RowScope scope = RowScope.granted("place.areaPath", caller, GrievanceRight.STEER)
                .and(RowScope.equal("assignment.handler.postId", postId))
                .and(RowScope.in("status", GrievanceStatus.HANDLED));
        return find(scope.condition() + " order by id", scope.parameters())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .page(0, most)
                .list();
    }

    /** Some whose numbers were lifted out of texts by lesser rules or not at all, held; those that others hold are passed over. */
    public List<Grievance> withNumbersToLift(int most) {
        return find("wording.liftedBy < ?1 order by wording.liftedBy, id", PersonalNumbers.RULES)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint("jakarta.persistence.lock.timeout", Timeouts.SKIP_LOCKED_MILLI)
                .page(0, most)
                .list();
    }

    private Grievance find(Caller caller, UUID id, LockModeType lock) {
        RowScope scope = GrievanceScope.of(caller).and(RowScope.equal("id", id));
        return find(scope.condition(), scope.parameters())
                .withLock(lock)
                .firstResultOptional()
                .orElseThrow(() -> new CodedException(CommonError.NOT_FOUND));
    }

    public Page<Grievance> list(Caller caller, GrievanceFilter filter, PageQuery query) {
        RowScope scope = GrievanceScope.of(caller)
                .andIf("status", filter.status())
                .andIf("classified.itemCode", filter.itemCode())
                .andIf("assignment.handler.postId", filter.handlerPostId())
                .andIf("owner.level", filter.owner());
        return Listing.newestFirst(this, scope, query, Grievance::id);
    }

    /** How many open matters each of the accounts has now. */
    public Map<UUID, Long> openByHandler(Collection<UUID> accounts) {
        return getEntityManager()
                .createQuery(
                        "select g.assignment.handler.accountId, count(g) from Grievance g "
                                + "where g.assignment.handler.accountId in :accounts and g.status in :open "
                                + "group by g.assignment.handler.accountId",
                        Object[].class)
                .setParameter("accounts", accounts)
                .setParameter("open", GrievanceStatus.OPEN)
                .getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (Long) row[1]));
    }

    /** The next short number, such as {@code SQ-20260318-000123}; numbers may have gaps, never twins. */
    public String nextNumber(LocalDate day) {
        // No result class: Hibernate never finds the plan of such a native query again, and its cache fills and slows
        // down.
        long next = (Long) getEntityManager()
                .createNativeQuery("select nextval('grievance_number')")
                .getSingleResult();
        return String.format("SQ-%tY%<tm%<td-%06d", day, next);
    }

    public boolean existsFor(UUID originNeedId) {
        return count("origin.needId", originNeedId) > 0;
    }
}
