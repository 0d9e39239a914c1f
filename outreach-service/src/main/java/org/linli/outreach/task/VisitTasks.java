package org.linli.outreach.task;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.linli.chassis.paging.Listing;
import org.linli.chassis.paging.Page;
import org.linli.chassis.paging.PageQuery;
import org.linli.chassis.problem.CodedException;
import org.linli.chassis.problem.CommonError;
import org.linli.chassis.scope.RowScope;
import org.linli.chassis.security.Caller;
import org.linli.chassis.security.Right;
import org.linli.outreach.model.CampaignStatus;
import org.linli.outreach.model.OutreachRight;
import org.linli.outreach.model.StaffScope;

/** The visit tasks on record, seen through the scope of whoever asks. */
@ApplicationScoped
public class VisitTasks implements PanacheRepositoryBase<VisitTask, UUID> {

    /** @throws CodedException NOT_FOUND when there is none, or none that the caller may see */
    public VisitTask visibleTo(Caller caller, UUID id) {
        return find(caller, OutreachRight.READ, id, LockModeType.NONE);
    }

    /** The same, held until the transaction ends: of two visits at the same time the second sees the first. */
    public VisitTask toVisit(Caller caller, UUID id) {
        return find(caller, OutreachRight.VISIT, id, LockModeType.PESSIMISTIC_WRITE);
    }

    private VisitTask find(Caller caller, Right right, UUID id, LockModeType lock) {
        RowScope scope = StaffScope.within("areaPath", caller, right).and(RowScope.equal("id", id));
        return find(scope.condition(), scope.parameters())
                .withLock(lock)
                .firstResultOptional()
                .orElseThrow(() -> new CodedException(CommonError.NOT_FOUND));
    }

    /** Whether anybody of the round has been called on, at home or not. */
    public boolean anyVisited(UUID campaignId, int round) {
        return count("campaignId = ?1 and round = ?2 and visits > 0", campaignId, round) > 0;
    }

    Page<VisitTask> list(Caller caller, TaskFilter filter, PageQuery query) {
        RowScope scope = StaffScope.within("areaPath", caller, OutreachRight.READ)
                .andIf("campaignId", filter.campaignId)
                .andIf("state", filter.state)
                .andIf("assigneePostId", filter.assigneePostId);
        if (filter.state == TaskState.OPEN) {
            scope = scope.and(RowScope.where(
                    "campaignId in (select c.id from Campaign c where c.status = :%s)", CampaignStatus.RUNNING));
        }
        if (filter.mine) {
            scope = scope.and(RowScope.equal("assigneeId", caller.accountId()));
        }
        if (filter.unassigned) {
            scope = scope.and(RowScope.where("(case when assigneeId is null then 1 else 0 end) = :%s", 1));
        }
        return Listing.newestFirst(this, scope, query, VisitTask::id);
    }
}
