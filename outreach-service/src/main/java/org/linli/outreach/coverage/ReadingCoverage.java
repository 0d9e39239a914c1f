package org.linli.outreach.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.linli.chassis.audit.read.Reads;
import org.linli.chassis.district.KnownAreas;
import org.linli.chassis.problem.CodedException;
import org.linli.chassis.problem.CommonError;
import org.linli.chassis.scope.RowScope;
import org.linli.chassis.security.AreaPath;
import org.linli.chassis.security.Caller;
import org.linli.outreach.model.Campaign;
import org.linli.outreach.model.Campaigns;
import org.linli.outreach.model.OutreachError;
import org.linli.outreach.model.OutreachRight;
import org.linli.outreach.model.StaffScope;

/** Answers how far a campaign has come in the part of it that the caller may see. */
@ApplicationScoped
class ReadingCoverage {

    @Inject
    Campaigns campaigns;

    @Inject
    Coverage coverage;

    @Inject
    KnownAreas areas;

    @Inject
    Reads reads;

    /**
     * What is asked for.
     *
     * @param round null for the current one
     * @param areaCode only the part of the campaign in this area; null for all of it
     */
    record Question(UUID campaignId, Integer round, GroupBy groupBy, String areaCode) {}

    @Transactional
    CoverageView read(Question question, Caller caller) {
        Campaign campaign = campaigns.visibleTo(caller, question.campaignId());
        int round = question.round() == null ? campaign.round() : question.round();
        if (round > campaign.round()) {
            throw new CodedException(CommonError.NOT_FOUND);
        }
        AreaPath part = question.areaCode() == null ? null : path(question.areaCode());
        RowScope scope = StaffScope.within("area_path", caller, OutreachRight.READ);
        if (part != null) {
            scope = scope.and(RowScope.within("area_path", List.of(part)));
        }
        List<Coverage.Row> rows = coverage.rows(campaign.id(), round, question.groupBy(), base(campaign, part), scope);
        // One row however many: they are counts, but those of a small building can point at somebody.
        reads.one(caller, "CAMPAIGN", campaign.id(), new AreaPath(campaign.areaPath()), "coverage", 1);
        return view(campaign, round, question.groupBy(), rows, coverage.overall(campaign.id(), scope));
    }

    private CoverageView view(
            Campaign campaign, int round, GroupBy groupBy, List<Coverage.Row> rows, Coverage.Overall overall) {
        Map<String, String> names = areas.names(rows.stream()
                .map(row -> new AreaPath(row.areaPath()).code())
                .distinct()
                .toList());
        return new CoverageView(
                campaign.id(),
                round,
                groupBy,
                CoverageView.CountsView.of(
                        Counts.sum(rows.stream().map(Coverage.Row::counts).toList())),
                new CoverageView.OverallView(
                        overall.households(),
                        overall.reached(),
                        Counts.percentage(overall.reached(), overall.households())),
                rows.stream().map(row -> CoverageView.RowView.of(row, names)).toList());
    }

    private AreaPath path(String areaCode) {
        return areas.current(areaCode)
                .map(area -> new AreaPath(area.path()))
                .orElseThrow(() -> new CodedException(OutreachError.UNKNOWN_AREA, areaCode));
    }

    /** Children are counted beneath the area asked for, otherwise beneath the smallest that holds the campaign. */
    private static String base(Campaign campaign, AreaPath part) {
        return part == null ? campaign.areaPath() : part.value();
    }
}
