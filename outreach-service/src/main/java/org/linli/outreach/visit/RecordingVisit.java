package org.linli.outreach.visit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.linli.chassis.audit.AuditEntry;
import org.linli.chassis.audit.AuditTrail;
import org.linli.chassis.id.Ids;
import org.linli.chassis.outbox.Outbox;
import org.linli.chassis.security.AreaPath;
import org.linli.chassis.security.Caller;
import org.linli.outreach.coverage.CoverageCells;
import org.linli.outreach.event.NeedFound;
import org.linli.outreach.event.VisitRecorded;
import org.linli.outreach.model.Campaign;
import org.linli.outreach.model.Campaigns;
import org.linli.outreach.round.Rounds;
import org.linli.outreach.task.Tally;
import org.linli.outreach.task.VisitTask;
import org.linli.outreach.task.VisitTasks;

/** 登记走访: puts a visit on record with everything that follows from it, or nothing at all. */
@ApplicationScoped
class RecordingVisit {

    @Inject
    VisitTasks tasks;

    @Inject
    Campaigns campaigns;

    @Inject
    Rounds rounds;

    @Inject
    Visits visits;

    @Inject
    VisitWords words;

    @Inject
    CoverageCells coverage;

    @Inject
    Outbox outbox;

    @Inject
    AuditTrail audit;

    @Inject
    VisitConfig config;

    @Inject
    Clock clock;

    @Transactional
    VisitReceipt record(RecordVisitRequest request, Caller visitor) {
        Instant now = clock.instant();
        VisitTask task = tasks.toVisit(visitor, request.taskId());
        // Read, not locked: a visit made while the campaign is being finished did happen, and a shared lock would make
        // every visit of the district write to one row.
        Campaign campaign = campaigns.findById(task.campaignId());
        campaign.requireVisitable();
        VisitTimePolicy.requirePossible(request.visitedAt(), began(campaign, task), clock, config.clockTolerance());
        Visit visit = visit(request, task, visitor, now);
        Tally before = task.tally();
        task.record(visit.id(), visit.outcome(), visit.visitedAt());
        visits.persist(visit);
        tell(visit);
        audit.record(
                AuditEntry.of(visitor, "VISIT_RECORDED").on("VISIT", visit.id()).in(new AreaPath(visit.areaPath())));
        coverage.move(task, before);
        return VisitReceipt.of(visit, task);
    }

    private Instant began(Campaign campaign, VisitTask task) {
        Instant openedAt = rounds.of(campaign.id(), task.round()).openedAt();
        return VisitTimePolicy.began(task.round(), openedAt, campaign.startsOn(), clock.getZone());
    }

    private Visit visit(RecordVisitRequest request, VisitTask task, Caller visitor, Instant now) {
        return Visit.of(
                Ids.next(),
                task,
                request.outcome(),
                request.visitedAt(),
                visitor.accountId(),
                words.sealNote(stripped(request.note())),
                need(request.need()),
                now);
    }

    private Need need(RecordVisitRequest.FoundNeed found) {
        return found == null
                ? null
                : new Need(
                        Ids.next(),
                        found.itemCode(),
                        words.sealNeed(found.text().strip()));
    }

    private void tell(Visit visit) {
        UUID by = visit.visitedBy();
        outbox.record(
                visit,
                new VisitRecorded(
                        visit.id(),
                        visit.taskId(),
                        visit.campaignId(),
                        visit.round(),
                        visit.householdId(),
                        visit.outcome(),
                        visit.areaPath(),
                        by));
        if (visit.need() != null) {
            String areaCode = new AreaPath(visit.areaPath()).code();
            Need need = visit.need();
            outbox.record(
                    visit,
                    new NeedFound(
                            visit.id(),
                            need.id(),
                            need.itemCode(),
                            visit.householdId(),
                            areaCode,
                            visit.areaPath(),
                            by));
        }
    }

    private static String stripped(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
