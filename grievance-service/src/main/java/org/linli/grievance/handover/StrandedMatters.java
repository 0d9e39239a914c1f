package org.linli.grievance.handover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.linli.grievance.model.GrievanceStatus;

/** The open matters whose handler's post has ended. */
@ApplicationScoped
class StrandedMatters {

    private static final String STRANDED =
            "from Grievance g join PostHolder p on p.postId = g.assignment.handler.postId "
                    + "where g.status in :handled and p.validTo <= :today";

    @Inject
    EntityManager database;

    @Inject
    Clock clock;

    @Transactional
    List<UUID> some(int most) {
        return database.createQuery("select g.id " + STRANDED + " order by g.id", UUID.class)
                .setParameter("handled", GrievanceStatus.HANDLED)
                .setParameter("today", LocalDate.now(clock))
                .setMaxResults(most)
                .getResultList();
    }

    @Transactional
    long count() {
        return database.createQuery("select count(*) " + STRANDED, Long.class)
                .setParameter("handled", GrievanceStatus.HANDLED)
                .setParameter("today", LocalDate.now(clock))
                .getSingleResult();
    }
}
