package org.linli.grid.denial;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.linli.chassis.security.denial.DenialSource;
import org.linli.chassis.security.denial.Denials;

/** The list as this service keeps it, for the others and for itself. */
@ApplicationScoped
public class OwnDenials implements DenialSource {

    @Inject
    DenialRows rows;

    @Inject
    Clock clock;

    @Override
    @Transactional
    public Denials read() {
        return rows.current(clock.instant());
    }
}
