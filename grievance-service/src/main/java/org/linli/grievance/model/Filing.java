package org.linli.grievance.model;

import java.time.Instant;
import java.util.UUID;

/**
 * Everything that is known of a matter when it is filed.
 *
 * @param number the short number that people see
 * @param residentId the account that filed it; null when a visit found it
 * @param originNeedId the need of a visit that it comes from; null when a resident filed it
 * @param originVisitId the visit itself
 * @param areaCode the smallest area known to hold the place
 * @param areaPath that area's path
 * @param address ciphertext of the place in words; null when not given
 * @param contactPhone ciphertext of the number to call; null when not given
 * @param classification which item of the catalogue, and why
 * @param dueAt when the resident may count on a reply
 * @param calendarConfirmed false when the due time runs into a year whose holidays are not announced
 */
public record Filing(
        UUID id,
        String number,
        IntakeChannel channel,
        UUID residentId,
        UUID originNeedId,
        UUID originVisitId,
        String title,
        String body,
        String areaCode,
        String areaPath,
        byte[] address,
        byte[] contactPhone,
        Classified classification,
        Instant filedAt,
        Instant dueAt,
        boolean calendarConfirmed) {}
