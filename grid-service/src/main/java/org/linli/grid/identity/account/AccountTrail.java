package org.linli.grid.identity.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.linli.chassis.audit.AuditEntry;
import org.linli.chassis.audit.AuditTrail;
import org.linli.chassis.security.AreaPath;
import org.linli.grid.staff.model.Posts;

/**
 * Remembers what happens to accounts in each district where their holders work, so that its auditors see it and no others
 * do; what happens to an account that never had a post belongs to no area.
 */
@ApplicationScoped
public class AccountTrail {

    @Inject
    AuditTrail trail;

    @Inject
    Posts posts;

    @Inject
    Clock clock;

    @Transactional(TxType.MANDATORY)
    public void record(UUID account, AuditEntry entry) {
        List<AreaPath> districts = posts.districtsOf(account, LocalDate.ofInstant(clock.instant(), clock.getZone()));
        districts.forEach(district -> trail.record(entry.in(district)));
        if (districts.isEmpty()) {
            trail.record(entry);
        }
    }
}
