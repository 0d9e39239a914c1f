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
 * @param title what it is about, without numbers of persons
 * @param body the person's words, without numbers of persons
 * @param areaCode the smallest area known to hold the place
 * @param areaPath that area's path
 * @param contact how to reach the resident, sealed
 * @param classification which item of the catalogue, and why
 * @param dueAt when the resident may count on a reply
 * @param calendarConfirmed false when the due time runs into a year whose holidays are not announced
 * @param owner who owes the first step
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
        SealedContact contact,
        Classified classification,
        Instant filedAt,
        Instant dueAt,
        boolean calendarConfirmed,
        Owner owner) {}
