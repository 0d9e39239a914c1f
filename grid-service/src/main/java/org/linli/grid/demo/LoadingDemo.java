package org.linli.grid.demo;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Loads the demo district unless it is there. */
@ApplicationScoped
public class LoadingDemo {

    private static final int LONGEST_SECONDS = 300;

    @Inject
    EntityManager database;

    @Inject
    DemoAreas areas;

    @Inject
    DemoStaff staff;

    @Inject
    DemoHomes homes;

    @Inject
    Clock clock;

    /**
     * All or nothing; a second replica waits for the first and then finds it done.
     *
     * @return whether it was not there before
     */
    @Transactional
    @TransactionConfiguration(timeout = LONGEST_SECONDS)
    public boolean load() {
        database.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtext('demo'))", Integer.class)
                .getSingleResult();
        int first = database.createNativeQuery(
                        "insert into demo_load (name, loaded_at) values ('district', :now) on conflict do nothing")
                .setParameter("now", clock.instant())
                .executeUpdate();
        if (first == 1) {
            areas.load();
            staff.load();
            homes.load();
        }
        return first == 1;
    }
}
