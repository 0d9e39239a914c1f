package org.linli.outreach.model;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Timeouts;
import org.linli.chassis.paging.Listing;
import org.linli.chassis.paging.Page;
import org.linli.chassis.paging.PageQuery;
import org.linli.chassis.problem.CodedException;
import org.linli.chassis.problem.CommonError;
import org.linli.chassis.scope.RowScope;
import org.linli.chassis.security.AreaPath;
import org.linli.chassis.security.Caller;

/** The campaigns on record, seen through the scope of whoever asks. */
@ApplicationScoped
public class Campaigns implements PanacheRepositoryBase<Campaign, UUID> {

    /** @throws CodedException NOT_FOUND when there is none, or none that the caller may see */
    public Campaign visibleTo(Caller caller, UUID id) {
        return find(caller, id, LockModeType.NONE);
    }

    /**
     * The same, held until the transaction ends: of two parallel commands the second sees what the first did.
     *
     * @throws CodedException NOT_ALL_YOUR_AREAS when it reaches beyond the caller's areas
     */
    public Campaign toChange(Caller caller, UUID id) {
        Campaign campaign = find(caller, id, LockModeType.PESSIMISTIC_WRITE);
        boolean own =
                campaign.areas().stream().allMatch(area -> caller.may(OutreachRight.PLAN, new AreaPath(area.path())));
        if (!own) {
            throw new CodedException(OutreachError.NOT_ALL_YOUR_AREAS);
        }
        return campaign;
    }

    /** Holds a campaign for the service's own work; empty while somebody else holds it. */
    public Optional<Campaign> holdIfFree(UUID id) {
        return find("id", id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint("jakarta.persistence.lock.timeout", Timeouts.SKIP_LOCKED_MILLI)
                .firstResultOptional();
    }

    private Campaign find(Caller caller, UUID id, LockModeType lock) {
        RowScope scope = StaffScope.campaigns(caller).and(RowScope.equal("id", id));
        return find(scope.condition(), scope.parameters())
                .withLock(lock)
                .firstResultOptional()
                .orElseThrow(() -> new CodedException(CommonError.NOT_FOUND));
    }

    /** @param status only campaigns in this state; null for all */
    public Page<Campaign> list(Caller caller, CampaignStatus status, CampaignKind kind, PageQuery query) {
        RowScope scope = StaffScope.campaigns(caller).andIf("status", status).andIf("kind", kind);
        return Listing.newestFirst(this, scope, query, Campaign::id);
    }

    /** Those of the campaigns whose ids are given, for rows that are in the caller's scope already. */
    public Map<UUID, Campaign> byId(Collection<UUID> ids) {
        return list("id in ?1", ids).stream().collect(Collectors.toMap(Campaign::id, Function.identity()));
    }
}
