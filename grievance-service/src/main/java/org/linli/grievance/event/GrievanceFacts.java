package org.linli.grievance.event;

import java.time.Instant;
import java.util.UUID;
import org.linli.chassis.security.AreaPath;
import org.linli.grievance.model.Grievance;
import org.linli.grievance.model.GrievanceStatus;
import org.linli.grievance.model.Handler;
import org.linli.grievance.model.IntakeChannel;
import org.linli.grievance.model.Owner;
import org.linli.grievance.model.OwnerLevel;
import org.linli.grievance.model.Step;

/** What every event about a matter says of it; absent members are not known yet. */
public record GrievanceFacts(
        UUID grievanceId,
        String number,
        GrievanceStatus status,
        String itemCode,
        String itemName,
        IntakeChannel channel,
        UUID residentId,
        UUID handlerId,
        UUID handlerPostId,
        String areaCode,
        Instant dueAt,
        UUID originVisitId,
        OwnerLevel ownerLevel,
        String ownerAreaCode,
        UUID ownerId) {

    static GrievanceFacts of(Grievance grievance, Step step, UUID told) {
        Handler handler = grievance.handler();
        Owner owner = grievance.owner();
        return new GrievanceFacts(
                grievance.id(),
                grievance.number(),
                step.status(),
                grievance.classified().itemCode(),
                grievance.classified().itemName(),
                grievance.origin().channel(),
                grievance.origin().residentId(),
                handler == null ? null : handler.accountId(),
                handler == null ? null : handler.postId(),
                grievance.place().areaCode(),
                grievance.deadline().dueAt(),
                grievance.origin().visitId(),
                owner.level(),
                owner.areaPath() == null ? null : new AreaPath(owner.areaPath()).code(),
                told);
    }
}
