package org.linli.grievance.contact;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.chassis.audit.Purpose;
import org.linli.chassis.header.HeaderText;
import org.linli.chassis.header.ReadingHeaders;
import org.linli.chassis.security.CurrentCaller;
import org.linli.chassis.security.Role;
import org.linli.grievance.model.GrievanceRight;

/** Contact data of a matter over HTTP. */
@Path("/api/v1/grievances/{id}/contact")
@Tag(name = "Handling")
public class ContactResource {

    @Inject
    ReadingContact reading;

    @Inject
    CurrentCaller caller;

    @GET
    @RolesAllowed({Role.RESIDENT, GrievanceRight.READING_CONTACT})
    @Operation(
            operationId = "getGrievanceContact",
            summary = "Read how to reach the resident",
            description = "Unmasked. Staff state a purpose, and every look is kept in the lookup log; residents read "
                    + "back what they gave.")
    public ContactView contact(
            @PathParam("id") UUID id,
            @Parameter(description = "Required of staff. " + Purpose.DESCRIPTION, example = Purpose.EXAMPLE)
                    @HeaderParam(ReadingHeaders.PURPOSE)
                    HeaderText purpose) {
        return reading.read(id, HeaderText.valueOf(purpose), caller.get());
    }
}
