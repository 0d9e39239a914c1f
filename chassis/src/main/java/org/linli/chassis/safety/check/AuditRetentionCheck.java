package org.linli.chassis.safety.check;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.linli.chassis.audit.AuditConfig;
import org.linli.chassis.safety.Finding;
import org.linli.chassis.safety.StartupCheck;

/**
 * The audit trail also holds the processing records that 个人信息保护法 第五十六条 wants kept for three years.
 */
@ApplicationScoped
class AuditRetentionCheck implements StartupCheck {

    private static final Period SHORTEST = Period.ofYears(3);
    private static final LocalDate ANY_DAY = LocalDate.of(2026, 1, 1);

    private final AuditConfig config;

    AuditRetentionCheck(AuditConfig config) {
        this.config = config;
    }

    @Override
    public List<Finding> findings() {
        boolean tooShort = ANY_DAY.plus(config.retention()).isBefore(ANY_DAY.plus(SHORTEST));
        return tooShort
                ? List.of(new Finding("linli.audit.retention", "is under the three years of the law. Set P3Y or more."))
                : List.of();
    }
}
