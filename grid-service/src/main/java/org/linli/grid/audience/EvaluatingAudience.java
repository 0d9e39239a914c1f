package org.linli.grid.audience;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.linli.chassis.audit.AuditEntry;
import org.linli.chassis.audit.AuditTrail;
import org.linli.chassis.security.Caller;
import org.linli.grid.household.model.Households;

/** Finds or counts the households of an audience and remembers that it did. */
@ApplicationScoped
class EvaluatingAudience {

    @Inject
    Households households;

    @Inject
    AuditTrail audit;

    @Transactional
    AudiencePage page(AudienceRequest request, Caller by) {
        int limit = request.limitOrMost();
        List<UUID> found =
                households.lookedAfterIn(request.areas(), request.careFlags(), request.afterOrFirst(), limit + 1);
        List<UUID> page = found.subList(0, Math.min(limit, found.size()));
        audit.record(entry(by, "AUDIENCE_EVALUATED", request).with("households", Integer.toString(page.size())));
        return new AudiencePage(page, found.size() <= limit);
    }

    @Transactional
    AudienceCounts counts(AudienceRequest request, Caller by) {
        List<AudienceCounts.GridCount> grids =
                households.countLookedAfterIn(request.areas(), request.careFlags()).stream()
                        .map(grid -> new AudienceCounts.GridCount(grid.gridCode(), grid.areaPath(), grid.households()))
                        .toList();
        audit.record(entry(by, "AUDIENCE_COUNTED", request).with("grids", Integer.toString(grids.size())));
        return new AudienceCounts(grids);
    }

    private static AuditEntry entry(Caller by, String action, AudienceRequest request) {
        return AuditEntry.of(by, action)
                .on("CAMPAIGN", request.campaignId())
                .with("areas", Integer.toString(request.areaPaths().size()))
                .with(
                        "careFlags",
                        request.careFlags().stream().map(Enum::name).sorted().collect(Collectors.joining(",")));
    }
}
