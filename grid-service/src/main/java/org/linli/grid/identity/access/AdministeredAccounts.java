package org.linli.grid.identity.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
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

    private static final Right ADMINISTER = Right.of(Role.ADMIN);
    private static final String IN_FORCE = ".valid_from <= :today and (%s.valid_to is null or %s.valid_to > :today)";
    private static final String AREAS_WITHOUT_ANOTHER = "select count(*) from post mine where mine.account_id = :id "
            + "and mine.role = 'ADMIN' and mine" + IN_FORCE.formatted("mine", "mine")
            + " and not exists (select 1 from post other join account a on a.id = other.account_id "
            + "where other.role = 'ADMIN' and other.area_path = mine.area_path and a.id <> :id and a.status = 'ACTIVE' "
            + "and other" + IN_FORCE.formatted("other", "other") + ")";

    @Inject
    Accounts accounts;

    @Inject
    EntityManager database;

    @Inject
    Clock clock;

    /** @throws CodedException NOT_FOUND when there is none that the caller administers */
    Account find(Caller by, UUID id) {
        return find(by, id, LockModeType.NONE);
    }

    /** Held until the transaction ends. */
    Account toChange(Caller by, UUID id) {
        return find(by, id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Makes those who block accounts take turns, so that two administrators cannot block each other. */
    void takeTurns() {
        database.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtext('blocking-accounts'))", Integer.class)
                .getSingleResult();
    }

    /** Whether an area would be left without anybody who administers it. */
    boolean isLastAdministrator(UUID id) {
        Number areas = (Number) database.createNativeQuery(AREAS_WITHOUT_ANOTHER, Long.class)
                .setParameter("id", id)
                .setParameter("today", LocalDate.ofInstant(clock.instant(), clock.getZone()))
                .getSingleResult();
        return areas.longValue() > 0;
    }

    private Account find(Caller by, UUID id, LockModeType lock) {
        RowScope scope = scope(by).and(RowScope.equal("a.id", id));
        return accounts.find("from Account a where " + scope.condition(), scope.parameters())
                .withLock(lock)
                .firstResultOptional()
                .orElseThrow(() -> new CodedException(CommonError.NOT_FOUND));
    }

    private static RowScope scope(Caller by) {
        if (by.areasOf(ADMINISTER).isEmpty()) {
            return RowScope.nothing();
        }
        RowScope within = RowScope.granted("p.areaPath", by, ADMINISTER);
        return within.inside("exists (select 1 from Post p where p.accountId = a.id and %s)")
                .or(RowScope.everything().inside("not exists (select 1 from Post p where p.accountId = a.id and %s)"));
    }
}
