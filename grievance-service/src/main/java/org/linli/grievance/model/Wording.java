package org.linli.grievance.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.linli.chassis.crypto.PersonalNumbers;

/**
 * What a matter is about, in the person's words.
 *
 * @param lifted for replicas of the version before, which know no rules and would lift again
 * @param liftedBy the rules by which numbers of persons were lifted out of these words and those of the replies
 */
@Embeddable
public record Wording(
        String title,
        String body,
        @Column(name = "numbers_lifted") boolean lifted,
        @Column(name = "numbers_lifted_by") int liftedBy) {

    /** Words that numbers of persons have just been lifted out of. */
    public static Wording lifted(String title, String body) {
        return new Wording(title, body, true, PersonalNumbers.RULES);
    }
}
