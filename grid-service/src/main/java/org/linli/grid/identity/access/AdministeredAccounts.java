package org.linli.grid.identity.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.linli.chassis.problem.CodedException;
import org.linli.chassis.problem.CommonError;
import org.linli.chassis.scope.RowScope;
import org.linli.chassis.security.Caller;
import org.linli.chassis.security.Right;
import org.linli.chassis.security.Role;
import org.linli.grid.identity.account.Account;
import org.linli.grid.identity.account.Accounts;

/** The accounts that a caller administers: the one place that says which those are. */
@ApplicationScoped
class AdministeredAccounts {

    /** The door of those who administer any. */
    static final String ADMINISTERING = Role.ADMIN;

    private static final Right ADMINISTER = Right.of(ADMINISTERING);
    private static final String HAS_POST = "exists (select 1 from Post p where p.accountId = a.id and %s)";

    /** In force or to come: what is over gives nobody a right any more. */
    private static final String COUNTS = "(p.validTo is null or p.validTo > :%s and p.validTo > p.validFrom)";

    @Inject
    Accounts accounts;

    @Inject
    Clock clock;

    /** @throws CodedException NOT_FOUND when there is none that the caller administers */
    @Transactional
    Account require(Caller by, UUID id) {
        return find(by, id, LockModeType.NONE);
    }

    /** Held until the transaction ends. */
    Account toChange(Caller by, UUID id) {
        return find(by, id, LockModeType.PESSIMISTIC_WRITE);
    }

    private Account find(Caller by, UUID id, LockModeType lock) {
        RowScope scope = scope(by).and(RowScope.equal("a.id", id));
        return accounts.find("from Account a where " + scope.condition(), scope.parameters())
                .withLock(lock)
                .firstResultOptional()
                .orElseThrow(() -> new CodedException(CommonError.NOT_FOUND));
    }

    /**
     * Accounts of which every post lies in the caller's areas: one that has a post elsewhere as well could otherwise be
     * taken over for what it may do there. Whoever left is looked after where they were, and who never had a post by all.
     */
    private RowScope scope(Caller by) {
        if (by.areasOf(ADMINISTER).isEmpty()) {
            return RowScope.nothing();
        }
        RowScope counts = RowScope.where(COUNTS, LocalDate.ofInstant(clock.instant(), clock.getZone()));
        RowScope here = RowScope.granted("p.areaPath", by, ADMINISTER);
        RowScope elsewhere = here.inside("not %s");
        RowScope left = none(counts).and(some(here).or(none(RowScope.everything())));
        return some(counts).and(none(counts.and(elsewhere))).or(left);
    }

    private static RowScope some(RowScope posts) {
        return posts.inside(HAS_POST);
    }

    private static RowScope none(RowScope posts) {
        return posts.inside("not " + HAS_POST);
    }
}
