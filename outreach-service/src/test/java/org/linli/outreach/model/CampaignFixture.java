package org.linli.outreach.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.linli.chassis.id.Ids;

/** Words for tests about campaigns. */
final class CampaignFixture {

    static final UUID AUTHOR = Ids.next();
    static final UUID APPROVER = Ids.next();
    static final LocalDate FIRST_DAY = LocalDate.parse("2026-03-01");
    static final LocalDate LAST_DAY = LocalDate.parse("2026-03-31");
    static final Instant NOW = Instant.parse("2026-03-10T01:00:00Z");
    static final LocalDate TODAY = LocalDate.parse("2026-03-10");

    private CampaignFixture() {}

    static Campaign drafted(String... paths) {
        return Campaign.draft(draft(FIRST_DAY, LAST_DAY, areas(paths)));
    }

    static Campaign drafted() {
        return drafted("411003.411003002.411003002011");
    }

    static Campaign approved() {
        Campaign campaign = drafted();
        campaign.approve(APPROVER, NOW);
        return campaign;
    }

    static Campaign running() {
        Campaign campaign = approved();
        campaign.start(TODAY, NOW);
        return campaign;
    }

    static Campaign finished() {
        Campaign campaign = running();
        campaign.finish(NOW);
        return campaign;
    }

    static Campaign cancelled() {
        Campaign campaign = drafted();
        campaign.cancel(NOW);
        return campaign;
    }

    static Draft draft(LocalDate first, LocalDate last, List<CampaignArea> areas) {
        return new Draft(
                Ids.next(), CampaignKind.ANTI_FRAUD, "反诈宣传", "讲清骗术", areas, first, last, Set.of(), AUTHOR, NOW);
    }

    static List<CampaignArea> areas(String... paths) {
        return List.of(paths).stream()
                .map(path -> new CampaignArea(path.substring(path.lastIndexOf('.') + 1), path))
                .toList();
    }
}
