package org.linli.grievance.contact;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.linli.chassis.crypto.PersonalNumber;

/** A number of a person that stood in what somebody wrote. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "NumberInText")
public record NumberInText(
        PersonalNumber.Kind kind,
        @Schema(examples = "13900000000") String number,

        @Schema(
                description =
                        "Whether the resident wrote it in the matter or staff in a reply; absent where it was lifted "
                                + "before that was kept.")
        NumberSource source) {

    /** The number is never written anywhere by accident. */
    @Override
    public String toString() {
        return kind.name();
    }
}
