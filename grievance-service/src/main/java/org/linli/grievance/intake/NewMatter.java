package org.linli.grievance.intake;

import java.time.Instant;
import java.util.UUID;
import org.linli.chassis.security.Caller;
import org.linli.grievance.model.IntakeChannel;
import org.linli.grievance.model.Origin;

/**
 * A matter on its way in, whichever channel it comes by.
 *
 * @param residentId who filed it; null when a visit found it
 * @param itemCode the item when it is known; null to be classified
 */
public record NewMatter(
        IntakeChannel channel,
        UUID residentId,
        UUID originNeedId,
        UUID originVisitId,
        String title,
        String body,
        String itemCode,
        String areaCode,
        String address,
        String contactPhone) {

    static NewMatter of(FileGrievanceRequest request, Caller resident) {
        return new NewMatter(
                IntakeChannel.WECHAT_MINI_PROGRAM,
                resident.accountId(),
                null,
                null,
                request.title().strip(),
                request.body().strip(),
                request.itemCode(),
                request.place().areaCode(),
                request.place().address(),
                request.contactPhone());
    }

    /** Where it comes from once it is filed. */
    Origin from(Instant filedAt) {
        return new Origin(channel, residentId, originNeedId, originVisitId, filedAt);
    }
}
