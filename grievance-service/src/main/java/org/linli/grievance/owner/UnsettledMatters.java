package org.linli.grievance.owner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.linli.grievance.model.GrievanceRight;
import org.linli.grievance.model.GrievanceStatus;
import org.linli.grievance.model.OwnerLevel;

/** The matters that nobody handles and whose owner is gone, or for which a nearer one has come. */
@ApplicationScoped
class UnsettledMatters {

    private static final String POST = "(select 1 from PostHolder p where p.role in :steering "
            + "and (p.validFrom is null or p.validFrom <= :today) and (p.validTo is null or p.validTo > :today) "
            + "and p.accountId not in (select a.accountId from KnownAccount a where a.blocked) and ";

    private static final String UNSETTLED = "select g.id from Grievance g where g.status in :unassigned and ("
            + "exists " + POST + "(g.areaPath = p.areaPath or g.areaPath like concat(p.areaPath, '.%')) "
            + "and length(p.areaPath) > coalesce(length(g.ownerAreaPath), 0)) "
            + "or g.ownerAreaPath is not null and not exists " + POST + "p.areaPath = g.ownerAreaPath)) order by g.id";

    @Inject
    EntityManager database;

    @Inject
    Clock clock;

    @Transactional
    List<UUID> some(int most) {
        return database.createQuery(UNSETTLED, UUID.class)
                .setParameter("unassigned", GrievanceStatus.UNASSIGNED)
                .setParameter("steering", GrievanceRight.STEER.roles())
                .setParameter("today", LocalDate.now(clock))
                .setMaxResults(most)
                .getResultList();
    }

    @Transactional
    long ownerless() {
        return database.createQuery("select count(*) from Grievance g where g.ownerLevel = :nobody", Long.class)
                .setParameter("nobody", OwnerLevel.NOBODY)
                .getSingleResult();
    }
}
