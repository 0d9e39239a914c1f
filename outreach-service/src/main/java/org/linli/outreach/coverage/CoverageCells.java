package org.linli.outreach.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import org.linli.outreach.task.Tally;
import org.linli.outreach.task.VisitTask;

/** The writing side: moves one household from one count to another. */
@ApplicationScoped
public class CoverageCells {

    private static final String MOVE = """
            update coverage_cell set
              reached = reached + case :after when 'REACHED' then 1 else 0 end - case :before when 'REACHED' then 1 else 0 end,
              not_home = not_home + case :after when 'NOT_HOME' then 1 else 0 end - case :before when 'NOT_HOME' then 1 else 0 end,
              refused = refused + case :after when 'REFUSED' then 1 else 0 end - case :before when 'REFUSED' then 1 else 0 end,
              gone = gone + case :after when 'GONE' then 1 else 0 end - case :before when 'GONE' then 1 else 0 end
            where campaign_id = :campaign and round = :round and area_path = :area and building_id = :building
            """;

    @Inject
    EntityManager database;

    /** To be called last in a transaction, because it holds the building's count until the end. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void move(VisitTask task, Tally before) {
        if (before == task.tally()) {
            return;
        }
        int moved = database.createNativeQuery(MOVE)
                .setParameter("before", before.name())
                .setParameter("after", task.tally().name())
                .setParameter("campaign", task.campaignId())
                .setParameter("round", task.round())
                .setParameter("area", task.areaPath())
                .setParameter("building", task.buildingId())
                .executeUpdate();
        if (moved != 1) {
            throw new IllegalStateException("a task without a coverage cell: " + task.id());
        }
    }
}
