package org.linli.grievance.model;

import java.util.UUID;
import org.linli.grievance.deadline.Deadline;

/**
 * Everything that is known of a matter when it is filed.
 *
 * @param number the short number that people see
 * @param origin who filed it or which visit found it, and when
 * @param wording what it is about, without numbers of persons
 * @param contact how to reach the resident, sealed
 * @param classified which item of the catalogue, and why
 * @param deadline when the resident may count on a reply
 * @param owner who owes the first step
 */
public record Filing(
        UUID id,
        String number,
        Origin origin,
        Wording wording,
        Place place,
        SealedContact contact,
        Classified classified,
        Deadline deadline,
        Owner owner) {}
