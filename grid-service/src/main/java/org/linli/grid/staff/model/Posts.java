package org.linli.grid.staff.model;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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

    private static final LocalDate OPEN_END = LocalDate.of(9999, 12, 31);

    private static final String BESIDE = "staffId = :staff and role = :role and areaId = :area and id <> :self "
            + "and validFrom < :to and coalesce(validTo, :open) > :from and (validTo is null or validTo > validFrom)";

    /** The posts that an account holds on any of the days, which are what its token is made from. */
    public List<Post> heldBy(UUID accountId, LocalDate first, LocalDate last) {
        RowScope scope = PostScope.heldWithin(first, last).and(RowScope.equal("accountId", accountId));
        return list(scope.condition() + " order by id", scope.parameters());
    }

    /** The districts in which an account has posts that are held or planned on the day, or else had some. */
    public List<AreaPath> districtsOf(UUID accountId, LocalDate today) {
        List<Post> all = list("accountId", accountId);
        List<Post> counting =
                all.stream().filter(post -> !post.stateOn(today).isOver()).toList();
        return (counting.isEmpty() ? all : counting)
                .stream()
                        .map(post -> new AreaPath(post.areaPath().split("\\.", 2)[0]))
                        .distinct()
                        .toList();
    }

    /**
     * @param today on which it has to be held, unless the caller may change it
     * @throws CodedException NOT_FOUND when there is none that the caller may see
     */
    public Post visibleTo(Caller caller, UUID id, LocalDate today) {
        RowScope scope =
                PostScope.readable(today).or(PostScope.changeableBy(caller)).and(RowScope.equal("id", id));
        return find(scope.condition(), scope.parameters())
                .firstResultOptional()
                .orElseThrow(() -> new CodedException(CommonError.NOT_FOUND));
    }

    public Optional<Post> held(UUID id, LocalDate day) {
        RowScope scope = PostScope.readable(day).and(RowScope.equal("id", id));
        return find(scope.condition(), scope.parameters()).firstResultOptional();
    }

    /** Newest first, as far as the caller may see them. */
    public Page<Post> list(Caller caller, Wanted wanted, LocalDate today, PageQuery query) {
        RowScope scope =
                PostScope.inState(wanted.state(), wanted.day(), today, caller).andIf("role", wanted.role());
        if (wanted.within() != null) {
            scope = scope.and(RowScope.within("areaPath", List.of(wanted.within())));
        }
        return Listing.newestFirst(this, scope, query, Post::id);
    }

    /**
     * What a list asks for.
     *
     * @param within posts of this area and all beneath it; null for all
     * @param role null for all
     */
    public record Wanted(AreaPath within, PostRole role, PostState state, LocalDate day) {}

    /** @throws CodedException NOT_FOUND when there is none, or none that the caller may change */
    public Post toChange(Caller caller, UUID id) {
        RowScope scope = PostScope.changeableBy(caller).and(RowScope.equal("id", id));
        return find(scope.condition(), scope.parameters())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(() -> new CodedException(CommonError.NOT_FOUND));
    }

    /** Whether the holder has another post of the same kind in the same area on any day of this one. */
    public boolean isHeldBeside(Post post) {
        // Without writing the changed post first: the database would refuse it with less to say.
        return getEntityManager()
                        .createQuery("select count(*) from Post where " + BESIDE, Long.class)
                        .setFlushMode(FlushModeType.COMMIT)
                        .setParameter("staff", post.staffId())
                        .setParameter("role", post.role())
                        .setParameter("area", post.areaId())
                        .setParameter("self", post.id())
                        .setParameter("from", post.validFrom())
                        .setParameter("to", Objects.requireNonNullElse(post.validTo(), OPEN_END))
                        .setParameter("open", OPEN_END)
                        .getSingleResult()
                > 0;
    }
}
