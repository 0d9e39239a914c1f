package org.linli.grid.staff.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.linli.chassis.problem.CodedException;
import org.linli.grid.error.GridError;

/**
 * Keeps an area from being left without an administrator: of the days to come on which somebody who is not blocked
 * administers it, none may lose its last one, whatever takes a post or its holder away.
 */
@ApplicationScoped
public class Administrators {

    private static final String CAN = "from Post p where p.role = :role and (p.validTo is null or p.validTo > :today) "
            + "and exists (select 1 from Account a where a.id = p.accountId and a.status = ACTIVE)";
    private static final String OTHERS_OF_THE_AREA =
            CAN + " and p.areaPath = :area and p.id <> :post and p.accountId is distinct from :account";

    @Inject
    EntityManager database;

    @Inject
    Clock clock;

    /** Makes those who take administrators away take turns until they commit, so that two cannot take away each other. */
    public void takeTurns() {
        database.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtext('administrators'))", Integer.class)
                .getSingleResult();
    }

    /** @throws CodedException LAST_ADMINISTRATOR when an area cannot do without the account */
    public void requireOthersThan(UUID account) {
        for (Post post : of(account)) {
            requireAll(List.of(post.days().startingFrom(today())), others(post, account));
        }
    }

    /**
     * @param before the days that it had until now
     * @throws CodedException LAST_ADMINISTRATOR when the area cannot do without the post on one that it has no longer
     */
    public void requireOthersThan(Post post, Days before) {
        if (post.role() == PostRole.ADMIN) {
            takeTurns();
            // Whoever is blocked administers nothing that could be lost.
            if (isActive(post.accountId())) {
                requireAll(before.startingFrom(today()).without(post.days()), others(post, null));
            }
        }
    }

    private boolean isActive(UUID account) {
        return database.createQuery("select count(a) from Account a where a.id = :id and a.status = ACTIVE", Long.class)
                        .setParameter("id", account)
                        .getSingleResult()
                > 0;
    }

    private List<Post> of(UUID account) {
        return database.createQuery(CAN + " and p.accountId = :account", Post.class)
                .setParameter("role", PostRole.ADMIN)
                .setParameter("today", today())
                .setParameter("account", account)
                .getResultList();
    }

    private List<Days> others(Post post, UUID account) {
        return database.createQuery(OTHERS_OF_THE_AREA, Post.class)
                .setParameter("role", PostRole.ADMIN)
                .setParameter("today", today())
                .setParameter("area", post.areaPath())
                .setParameter("post", post.id())
                .setParameter("account", account)
                .getResultStream()
                .map(Post::days)
                .toList();
    }

    private static void requireAll(List<Days> lost, List<Days> others) {
        if (!lost.stream().allMatch(days -> days.areAllIn(others))) {
            throw new CodedException(GridError.LAST_ADMINISTRATOR);
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
