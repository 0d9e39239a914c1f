package org.linli.grievance.contact;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.linli.chassis.crypto.PersonalNumber;

/** A number of a person that stood in what somebody wrote. */
@Schema(name = "NumberInText")
public record NumberInText(
        PersonalNumber.Kind kind,
        @Schema(examples = "13900000000") String number) {

    /** The number is never written anywhere by accident. */
    @Override
    public String toString() {
        return kind.name();
    }
}
